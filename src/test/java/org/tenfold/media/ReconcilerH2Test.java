package org.tenfold.media;

class ReconcilerH2Test extends ReconcilerContract {}
