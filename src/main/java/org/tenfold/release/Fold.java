package org.tenfold.release;

import java.util.List;

/**
 * One fold of a benchmark: this part tests, that part trains. Both ascend by name.
 *
 * @param number 1-based
 */
public record Fold(int number, List<LabelledClip> train, List<LabelledClip> test) {}
