package org.tenfold.release;

import java.time.Instant;
import org.tenfold.account.Panel;
import org.tenfold.emotion.LabelRule;

/**
 * A frozen set of finished clips: their votes, labels and folds as they were at one moment. Nothing
 * in it changes.
 *
 * @param panel whose votes it holds; a release never mixes human and simulated ones
 * @param ruleVersion version of {@code rule} in the project
 * @param contentHash SHA-256 over all its rows: two releases with the same hash are the same data
 * @param clips finished clips, single-labelled or not
 * @param labelled those with a single label; only they are in folds
 * @param prepared whether its files (frames, annotation, folds) lie ready
 */
public record Release(
    ReleaseId id,
    String name,
    Panel panel,
    LabelRule rule,
    int ruleVersion,
    int folds,
    String contentHash,
    int clips,
    int labelled,
    boolean prepared,
    Instant createdAt) {}
