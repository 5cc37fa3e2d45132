package org.tenfold.operation.check;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class ChecksPostgresTest extends ChecksContract {}
