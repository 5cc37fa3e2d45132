package org.tenfold.agreement.dashboard;

class OverviewH2Test extends OverviewContract {}
