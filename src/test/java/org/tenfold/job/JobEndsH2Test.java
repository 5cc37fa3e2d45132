package org.tenfold.job;

class JobEndsH2Test extends JobEndsContract {}
