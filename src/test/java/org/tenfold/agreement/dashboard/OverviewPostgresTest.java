package org.tenfold.agreement.dashboard;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class OverviewPostgresTest extends OverviewContract {}
