package org.tenfold.agreement.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.tenfold.table.WholeNumber;

/** Numbers names in the order in which they come, from 0. On one thread. */
final class VoteNames {
  private final UnaryOperator<String> sameAs;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Of names that nobody has written in this, the usual way so far: few. */
  private final Map<String, Integer> unwritten = new HashMap<>();

  private final List<String> names = new ArrayList<>();
  private final Map<String, TreeSet<String>> others = new TreeMap<>();

  /**
   * @param sameAs the one of all spellings that are one name
   */
  VoteNames(UnaryOperator<String> sameAs) {
    this.sameAs = sameAs;
  }

  /** All spellings of a number are one name: 00001, 1 and 1.0. */
  static VoteNames ofNumbers() {
    return new VoteNames(WholeNumber::canonical);
  }

  int of(String text) {
    Integer known = numbers.get(text);
    return known == null ? learned(text) : known;
  }

  private int learned(String text) {
    String spelling = WholeNumber.withoutPoint(text);
    String key = sameAs.apply(spelling);
    Integer number = numbers.getOrDefault(key, unwritten.get(key));
    if (number == null) {
      number = names.size();
      names.add(spelling);
    } else if (!names.get(number).equals(spelling)) {
      others.computeIfAbsent(names.get(number), any -> new TreeSet<>()).add(spelling);
    }
    if (!key.equals(text)) {
      unwritten.putIfAbsent(key, number);
    }
    numbers.put(text, number);
    return number;
  }

  /** As it was first written. */
  String name(int number) {
    return names.get(number);
  }

  int size() {
    return names.size();
  }

  /** Other spellings of names, by the first one. */
  Map<String, TreeSet<String>> others() {
    return others;
  }
}
