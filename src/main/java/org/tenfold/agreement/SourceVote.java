package org.tenfold.agreement;

import java.time.Instant;
import java.util.Optional;
import org.tenfold.label.Label;

/**
 * One judgement of a source that knows its annotators.
 *
 * @param clip number of the {@link JudgedClip}
 * @param at when it was given; absent in most imported sets
 */
public record SourceVote(int clip, EntityRef annotator, Label emotion, Optional<Instant> at) {}
