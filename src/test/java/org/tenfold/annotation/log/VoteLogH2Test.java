package org.tenfold.annotation.log;

class VoteLogH2Test extends VoteLogContract {}
