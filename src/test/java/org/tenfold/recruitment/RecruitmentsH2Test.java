package org.tenfold.recruitment;

class RecruitmentsH2Test extends RecruitmentsContract {}
