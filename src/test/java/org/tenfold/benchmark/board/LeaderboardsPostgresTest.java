package org.tenfold.benchmark.board;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class LeaderboardsPostgresTest extends LeaderboardsContract {}
