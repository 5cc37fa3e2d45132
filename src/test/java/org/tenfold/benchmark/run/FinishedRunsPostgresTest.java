package org.tenfold.benchmark.run;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class FinishedRunsPostgresTest extends FinishedRunsContract {}
