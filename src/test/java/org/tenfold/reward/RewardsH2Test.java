package org.tenfold.reward;

class RewardsH2Test extends RewardsContract {}
