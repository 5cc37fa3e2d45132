package org.tenfold.statistics.planning;

/**
 * A clip as a {@link Population} may give it.
 *
 * @param votes categories, in the order in which they come; k votes are the first k
 * @param given how many of them people gave; the others are of the model
 * @param longRun shares of the categories if votes went on without end, sum 1
 */
record DrawnClip(int[] votes, int given, double[] longRun) {}
