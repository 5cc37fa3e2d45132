package org.tenfold.account;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class WaysInPostgresTest extends WaysInContract {}
