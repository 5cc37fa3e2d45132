package org.tenfold.intake;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tenfold.label.VoteCounts;

/**
 * One item of an imported set.
 *
 * @param number unique in its set: DFEW's {@code order}, else the place in the file from 1
 * @param name as the file calls it, unique in its set
 * @param movie movie or other group that clips share, empty when the file does not tell
 * @param seconds length, at least 0, empty when the file does not tell
 * @param givenLabel the file's own label in our coding: 1..n as {@link
 *     org.tenfold.label.Label#number()}, 0 not single-labelled, empty when the file has none
 */
public record ImportedClip(
    int number,
    String name,
    Optional<String> movie,
    OptionalDouble seconds,
    VoteCounts votes,
    OptionalInt givenLabel) {}
