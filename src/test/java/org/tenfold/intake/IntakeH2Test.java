package org.tenfold.intake;

class IntakeH2Test extends IntakeContract {}
