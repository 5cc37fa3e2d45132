package org.tenfold.annotation;

/**
 * What an annotator may know: their own work, and nothing about others.
 *
 * @param given own votes so far
 * @param open clips that wait for a vote of this person now
 */
public record VotingProgress(long given, long open) {}
