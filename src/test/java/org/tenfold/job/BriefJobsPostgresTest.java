package org.tenfold.job;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class BriefJobsPostgresTest extends BriefJobsContract {}
