package org.tenfold.release.ballot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A vote of a release.
 *
 * @param annotator the name that the release gave to the person: {@code a01}
 * @param label number of the emotion, from 1
 */
public record Ballot(String annotator, int label) {
  /** By annotator: the order in which votes came is nobody's business. */
  static String text(List<Ballot> ballots) {
    return ballots.stream()
        .sorted(Comparator.comparing(Ballot::annotator))
        .map(ballot -> ballot.annotator() + ":" + ballot.label())
        .collect(Collectors.joining(" "));
  }

  static List<Ballot> ofText(String text) {
    return Arrays.stream(text.split(" ")).filter(one -> !one.isEmpty()).map(Ballot::of).toList();
  }

  private static Ballot of(String one) {
    int colon = one.indexOf(':');
    return new Ballot(one.substring(0, colon), Integer.parseInt(one.substring(colon + 1)));
  }
}
