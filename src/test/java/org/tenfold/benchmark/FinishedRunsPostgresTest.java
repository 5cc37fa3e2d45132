package org.tenfold.benchmark;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class FinishedRunsPostgresTest extends FinishedRunsContract {}
