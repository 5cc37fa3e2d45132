package org.tenfold.reward;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class RewardsPostgresTest extends RewardsContract {}
