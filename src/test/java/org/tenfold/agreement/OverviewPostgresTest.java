package org.tenfold.agreement;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class OverviewPostgresTest extends OverviewContract {}
