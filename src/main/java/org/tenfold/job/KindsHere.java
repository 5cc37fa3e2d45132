package org.tenfold.job;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which kinds of jobs a machine takes, as its settings say.
 *
 * @param taken only these; empty: all
 * @param left these never
 */
record KindsHere(List<String> taken, List<String> left) {
  /**
   * @param setting kinds with commas; those with a minus before them are left to other machines
   */
  static KindsHere parse(String setting) {
    List<String> words =
        Stream.of(setting.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    return new KindsHere(
        words.stream().filter(word -> !word.startsWith("-")).toList(),
        words.stream()
            .filter(word -> word.startsWith("-"))
            .map(word -> word.substring(1))
            .toList());
  }

  boolean take(String kind) {
    return (taken.isEmpty() || taken.contains(kind)) && !left.contains(kind);
  }
}
