package org.tenfold.release;

import java.util.Optional;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.VoteCounts;

/**
 * A line of DFEW's {@code annotation} file.
 *
 * @param order the clip's integer name
 * @param label written as 1..7, or 0 when empty
 */
public record AnnotationRow(int order, VoteCounts votes, Optional<Emotion> label) {}
