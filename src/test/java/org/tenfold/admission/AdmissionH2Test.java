package org.tenfold.admission;

class AdmissionH2Test extends AdmissionContract {}
