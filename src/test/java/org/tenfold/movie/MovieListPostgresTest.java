package org.tenfold.movie;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class MovieListPostgresTest extends MovieListContract {}
