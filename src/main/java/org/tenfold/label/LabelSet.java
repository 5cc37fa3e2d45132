package org.tenfold.label;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;

/**
 * The classes that clips of a project are judged by, in the order of its files: 2 to 20. Immutable;
 * two sets are equal when all their classes are.
 */
public final class LabelSet {
  /** The seven of DFEW in the order of its files (Jiang et al. 2020, section 2.2). */
  public static final LabelSet DFEW =
      of(
          Preset.HAPPY,
          Preset.SAD,
          Preset.NEUTRAL,
          Preset.ANGRY,
          Preset.SURPRISE,
          Preset.DISGUST,
          Preset.FEAR);

  /** In the order of FERV39k's labels as numbers (Wang et al. 2022). */
  public static final LabelSet FERV39K =
      of(
          Preset.ANGRY,
          Preset.DISGUST,
          Preset.FEAR,
          Preset.HAPPY,
          Preset.NEUTRAL,
          Preset.SAD,
          Preset.SURPRISE);

  /** In the order of the folders of AFEW and CAER. */
  public static final LabelSet AFEW = FERV39K;

  /** Ekman's six, neutral, and contempt. */
  public static final LabelSet BASIC_8 =
      of(
          Preset.HAPPY,
          Preset.SAD,
          Preset.NEUTRAL,
          Preset.ANGRY,
          Preset.SURPRISE,
          Preset.DISGUST,
          Preset.FEAR,
          Preset.CONTEMPT);

  /** The eleven of MAFW in the order of its paper (Liu et al. 2022). */
  public static final LabelSet MAFW =
      of(
          Preset.ANGER,
          Preset.DISGUST,
          Preset.FEAR,
          Preset.HAPPINESS,
          Preset.NEUTRAL,
          Preset.SADNESS,
          Preset.SURPRISE,
          Preset.CONTEMPT,
          Preset.ANXIETY,
          Preset.HELPLESSNESS,
          Preset.DISAPPOINTMENT);

  public static final int LEAST = 2;

  private final List<LabelClass> classes;
  private final Map<String, Label> names = new HashMap<>();

  private LabelSet(List<LabelClass> classes) {
    this.classes = List.copyOf(classes);
    if (classes.size() < LEAST || classes.size() > Label.MOST) {
      throw new IllegalArgumentException("a label set has 2 to 20 labels, not " + classes.size());
    }
    Set<Object> taken = new HashSet<>();
    for (Label label : all()) {
      LabelClass one = classOf(label);
      if (!taken.add(one.key()) || !taken.add(one.letter())) {
        throw new IllegalArgumentException("two labels with the key or letter of " + one.key());
      }
      for (String name : LabelNames.of(one)) {
        names.putIfAbsent(name, label);
        names.putIfAbsent(label.number() + name, label);
      }
    }
  }

  /**
   * @throws IllegalArgumentException on fewer than 2 or more than 20, or two with one key or letter
   */
  public static LabelSet of(List<LabelClass> classes) {
    return new LabelSet(classes);
  }

  private static LabelSet of(Preset... presets) {
    return new LabelSet(List.of(presets).stream().map(Preset::asClass).toList());
  }

  public int size() {
    return classes.size();
  }

  /** In the order of files. */
  public List<Label> all() {
    return Label.first(size());
  }

  public List<LabelClass> classes() {
    return classes;
  }

  /**
   * @throws IllegalArgumentException when {@code number} is not in 1..size
   */
  public Label label(int number) {
    if (!has(number)) {
      throw new IllegalArgumentException("label " + number + " is not one of 1.." + size());
    }
    return Label.of(number);
  }

  public boolean has(long number) {
    return number >= 1 && number <= size();
  }

  /**
   * @throws IllegalArgumentException when this set has fewer labels
   */
  public LabelClass classOf(Label label) {
    return classes.get(label(label.number()).index());
  }

  /** English name with a capital, as in a paper's tables. */
  public String title(Label label) {
    return classOf(label).english();
  }

  /** English name in lower case, as within a sentence. */
  public String word(Label label) {
    return classOf(label).word();
  }

  /** Name in files and addresses. */
  public String key(Label label) {
    return classOf(label).key();
  }

  public String name(Label label, Locale reader) {
    return classOf(label).name(reader);
  }

  /** Its name in the language of whoever reads it. */
  public Message message(Label label) {
    LabelClass one = classOf(label);
    return Message.name(one.english(), one.chinese());
  }

  /** English names in the order of files. */
  public List<String> titles() {
    return classes.stream().map(LabelClass::english).toList();
  }

  /** Names in the reader's language, in the order of files. */
  public List<String> names(Locale reader) {
    return classes.stream().map(one -> one.name(reader)).toList();
  }

  public List<Label> rare() {
    return all().stream().filter(label -> classOf(label).rare()).toList();
  }

  /** The label that a word of a file means, in any case, also with its number before it. */
  public Optional<Label> find(String text) {
    return Optional.ofNullable(names.get(text.toLowerCase(Locale.ROOT)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LabelSet that && classes.equals(that.classes);
  }

  @Override
  public int hashCode() {
    return classes.hashCode();
  }

  /** The keys. */
  @Override
  public String toString() {
    return classes.stream().map(LabelClass::key).toList().toString();
  }
}
