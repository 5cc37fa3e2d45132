package org.tenfold.agreement;

/** What only the single votes can tell. */
public record Replay(KappaHistory history, Breakdown byAnnotator) {}
