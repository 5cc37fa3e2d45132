package org.tenfold.clip;

class TwentyClipsH2Test extends TwentyClipsContract {}
