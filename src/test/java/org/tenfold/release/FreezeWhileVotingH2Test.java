package org.tenfold.release;

class FreezeWhileVotingH2Test extends FreezeWhileVotingContract {}
