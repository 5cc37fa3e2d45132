package org.tenfold.admission.practice;

import java.util.List;
import java.util.Map;
import org.tenfold.admission.Score;
import org.tenfold.label.Label;

/**
 * How a test went.
 *
 * @param each by the emotion expected, in DFEW's order; emotions that were not asked are absent
 * @param weak emotions whose own share lies below the threshold; they decide nothing
 */
public record QualificationResult(
    Score all, Map<Label, Score> each, List<Label> weak, boolean passed) {}
