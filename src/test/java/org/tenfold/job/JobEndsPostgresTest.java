package org.tenfold.job;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class JobEndsPostgresTest extends JobEndsContract {}
