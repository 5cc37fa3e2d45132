package org.tenfold.release;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class FreezeWhileVotingPostgresTest extends FreezeWhileVotingContract {}
