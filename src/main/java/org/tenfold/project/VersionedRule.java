package org.tenfold.project;

import java.time.Instant;

/**
 * A rule of a project as it was set. None is ever changed; a newer one takes its place.
 *
 * @param <R> {@link org.tenfold.label.LabelRule} or {@link CollectionRule}
 * @param version from 1; the highest holds
 * @param setBy name of who set it; empty for the rule that the project began with
 */
public record VersionedRule<R>(int version, R rule, String setBy, Instant setAt) {}
