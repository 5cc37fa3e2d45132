package org.tenfold.benchmark.board;

class LeaderboardsH2Test extends LeaderboardsContract {}
