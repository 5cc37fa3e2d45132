package org.tenfold.job;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class JobPartsPostgresTest extends JobPartsContract {}
