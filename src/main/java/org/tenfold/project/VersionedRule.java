package org.tenfold.project;

import java.time.Instant;
import org.tenfold.emotion.LabelRule;

/**
 * A label rule as it was set.
 *
 * @param version from 1; the highest holds
 * @param setBy name of who set it; empty for the rule that the project began with
 */
public record VersionedRule(int version, LabelRule rule, String setBy, Instant setAt) {}
