package org.tenfold.benchmark.run;

class FinishedRunsH2Test extends FinishedRunsContract {}
