package org.tenfold.job;

class JobPartsH2Test extends JobPartsContract {}
