package org.tenfold.clip;

/** Its collector took a clip back, in the transaction that does so: nothing made of it counts. */
public record CutTakenBack(ClipId clip) {}
