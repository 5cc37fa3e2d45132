package org.tenfold.agreement.history;

import org.tenfold.agreement.dashboard.Breakdown;

/** What only the single votes can tell. */
public record Replay(KappaHistory history, Breakdown byAnnotator) {}
