package org.tenfold.intake;

import java.time.Instant;
import java.util.Optional;
import org.tenfold.label.Label;

/**
 * One vote of one person in an imported set.
 *
 * @param clip number of the {@link ImportedClip}
 * @param annotator as the file calls them; one vote a clip
 * @param at when it was given, empty when the file does not tell
 */
public record ImportedVote(int clip, String annotator, Label emotion, Optional<Instant> at) {}
