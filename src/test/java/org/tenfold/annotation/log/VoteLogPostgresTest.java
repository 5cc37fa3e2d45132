package org.tenfold.annotation.log;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class VoteLogPostgresTest extends VoteLogContract {}
