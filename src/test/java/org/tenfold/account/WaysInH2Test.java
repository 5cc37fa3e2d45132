package org.tenfold.account;

class WaysInH2Test extends WaysInContract {}
