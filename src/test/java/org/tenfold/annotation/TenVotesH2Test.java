package org.tenfold.annotation;

class TenVotesH2Test extends TenVotesContract {}
