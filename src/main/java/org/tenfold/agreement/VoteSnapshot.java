package org.tenfold.agreement;

import java.time.Instant;
import java.util.List;
import org.tenfold.label.LabelRule;
import org.tenfold.statistics.agreement.AgreementFigures;

/**
 * What a source's votes are at one moment. Immutable.
 *
 * @param rule by which labels were made
 * @param revision another number whenever clips, votes or rule differ; no two states bear the same
 * @param since when this state was first seen
 * @param clips by number
 * @param figures what they say together
 */
public record VoteSnapshot(
    VoteSource source,
    LabelRule rule,
    long revision,
    Instant since,
    List<JudgedClip> clips,
    AgreementFigures figures) {}
