package org.tenfold.benchmark.run;

class StudiesH2Test extends StudiesContract {}
