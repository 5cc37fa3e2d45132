package org.tenfold.agreement;

class LiveAgreementsH2Test extends LiveAgreementsContract {}
