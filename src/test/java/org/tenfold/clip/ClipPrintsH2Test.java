package org.tenfold.clip;

class ClipPrintsH2Test extends ClipPrintsContract {}
