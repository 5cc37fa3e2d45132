package org.tenfold.clip;

/** The clip passed the pre-annotation check: annotators may judge it from now on. */
public record ClipAccepted(ClipId clip) {}
