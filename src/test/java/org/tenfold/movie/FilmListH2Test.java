package org.tenfold.movie;

class FilmListH2Test extends FilmListContract {}
