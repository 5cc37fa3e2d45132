package org.tenfold.benchmark.run;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class StudiesPostgresTest extends StudiesContract {}
