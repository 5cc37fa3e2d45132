package org.tenfold.project.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tenfold.error.Message;
import org.tenfold.label.LabelClass;
import org.tenfold.label.LabelSet;

/** The labels of an own set as somebody types them, and what is wrong with them yet. */
final class LabelDrafts {
  /** As many characters as the database keeps. */
  static final int LONGEST_NAME = 60;

  static final int LONGEST_KEY = 40;

  private LabelDrafts() {}

  /** What is typed about one label. */
  record Draft(
      String key, String english, String chinese, String letter, int colour, boolean rare) {
    static Draft of(LabelClass one) {
      return new Draft(
          one.key(),
          one.english(),
          one.chinese(),
          String.valueOf(one.letter()),
          one.colour(),
          one.rare());
    }

    private LabelClass labelClass() {
      return new LabelClass(
          key.strip(), english.strip(), chinese.strip(), letter.charAt(0), colour, rare);
    }
  }

  /** The part of a label that something is wrong with. */
  enum Part {
    KEY,
    ENGLISH,
    CHINESE,
    LETTER
  }

  /**
   * @param place of the label, from 0
   */
  record Problem(int place, Part part, Message said) {}

  /** In the order of the page; none where {@link #set} makes a set of them. */
  static List<Problem> problems(List<Draft> drafts) {
    List<Problem> problems = new ArrayList<>();
    for (int place = 0; place < drafts.size(); place++) {
      Draft one = drafts.get(place);
      check(problems, drafts, place, Part.ENGLISH, Draft::english, isName(one.english()), name());
      check(problems, drafts, place, Part.CHINESE, Draft::chinese, isName(one.chinese()), name());
      check(
          problems,
          drafts,
          place,
          Part.KEY,
          Draft::key,
          one.key().strip().matches("[a-z][a-z0-9-]{0,39}"),
          Message.of("project.label-key"));
      check(
          problems,
          drafts,
          place,
          Part.LETTER,
          Draft::letter,
          one.letter().matches("[A-Z]"),
          Message.of("project.label-letter"));
    }
    return problems;
  }

  private static void check(
      List<Problem> problems,
      List<Draft> drafts,
      int place,
      Part part,
      Function<Draft, String> typed,
      boolean well,
      Message wrong) {
    if (!well) {
      problems.add(new Problem(place, part, wrong));
      return;
    }
    String value = normal(typed.apply(drafts.get(place)));
    boolean taken =
        drafts.subList(0, place).stream()
            .anyMatch(other -> normal(typed.apply(other)).equals(value));
    if (taken) {
      problems.add(new Problem(place, part, Message.of("project.label-twice")));
    }
  }

  private static String normal(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  private static Message name() {
    return Message.of("project.label-name", LONGEST_NAME);
  }

  private static boolean isName(String typed) {
    String name = typed.strip();
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }

  /** Of drafts without {@link #problems}. */
  static LabelSet set(List<Draft> drafts) {
    return LabelSet.of(drafts.stream().map(Draft::labelClass).toList());
  }

  /** A key for a label of this name; empty when nothing of the name can stand in one. */
  static String keyOf(String english) {
    String plain =
        english
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
  }

  /** The first letter of the name, else of the alphabet, that no other label has. */
  static String letterFor(String english, List<String> taken) {
    return (english.toUpperCase(Locale.ROOT) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        .chars()
        .filter(one -> one >= 'A' && one <= 'Z')
        .mapToObj(Character::toString)
        .filter(letter -> !taken.contains(letter))
        .findFirst()
        .orElse("");
  }
}
