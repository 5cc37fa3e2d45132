package org.tenfold.agreement;

class OverviewH2Test extends OverviewContract {}
