package org.tenfold.job;

class BriefJobsH2Test extends BriefJobsContract {}
