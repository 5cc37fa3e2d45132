package org.tenfold.transfer;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class TransferPostgresTest extends TransferContract {}
