package org.tenfold.clip.cut;

class ClipPrintsH2Test extends ClipPrintsContract {}
