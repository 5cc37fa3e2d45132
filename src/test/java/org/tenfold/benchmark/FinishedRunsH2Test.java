package org.tenfold.benchmark;

class FinishedRunsH2Test extends FinishedRunsContract {}
