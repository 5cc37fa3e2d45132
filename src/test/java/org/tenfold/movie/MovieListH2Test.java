package org.tenfold.movie;

class MovieListH2Test extends MovieListContract {}
