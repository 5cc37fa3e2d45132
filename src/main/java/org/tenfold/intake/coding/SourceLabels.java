package org.tenfold.intake.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.InvalidInput;
import org.tenfold.intake.Answers;
import org.tenfold.intake.Question;
import org.tenfold.intake.read.LabelInterpretation;
import org.tenfold.intake.read.Labels;
import org.tenfold.intake.read.RawVotes;
import org.tenfold.intake.read.RawVotes.Clip;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;

/**
 * The labels that a file gives its clips, in our coding.
 *
 * @param labels by the clip's place; empty where the file has none or it is not understood
 */
public record SourceLabels(LabelCodingDetection coding, List<OptionalInt> labels) {
  private static final int DIFFERENCES_SHOWN = 20;

  public static SourceLabels none(RawVotes raw) {
    return new SourceLabels(
        LabelCodingDetection.unneeded(),
        Collections.nCopies(raw.clips.size(), OptionalInt.empty()));
  }

  public static SourceLabels of(RawVotes raw, Answers answers, LabelRule rule) {
    LabelCodingDetection coding = coding(raw, answers, rule);
    Labels texts = new Labels(raw.set, answers, coding.coding());
    List<String> unknown =
        raw.labels().stream()
            .filter(text -> texts.of(text) == LabelInterpretation.None.UNKNOWN)
            .filter(text -> Labels.number(text).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      raw.questions.add(new Question.Mapping(raw.set, unknown));
    }
    boolean numbers = !numbers(raw, answers).isEmpty();
    if (numbers && coding.coding().isEmpty()) {
      raw.questions.add(new Question.Coding(coding.evidence()));
    }
    List<OptionalInt> labels = new ArrayList<>(raw.clips.size());
    raw.clips.removeIf(clip -> !understood(raw, clip, texts, labels));
    return new SourceLabels(coding, labels);
  }

  public OptionalInt of(int clip) {
    return labels.get(clip);
  }

  /**
   * @throws InvalidInput when the labels are numbers of a larger set
   */
  public static void refuseLargerSet(RawVotes raw, Answers answers, String file) {
    int size = raw.set.size();
    List<Integer> beyond =
        numbers(raw, answers).stream().filter(number -> number > size).sorted().distinct().toList();
    if (beyond.size() > 1 && beyond.getLast() == size + beyond.size()) {
      throw new InvalidInput(
          "intake.numbers-beyond",
          file,
          beyond.getLast(),
          size,
          String.join(", ", raw.set.titles()));
    }
  }

  /** Labels in numbers that nobody has given another meaning, each once. */
  static List<Integer> numbers(RawVotes raw, Answers answers) {
    return raw.labels().stream()
        .filter(text -> !answers.mapping().containsKey(text))
        .flatMapToInt(text -> Labels.number(text).stream())
        .boxed()
        .toList();
  }

  public LabelComparison comparison(RawVotes raw, LabelRule rule) {
    Integer[] given = new Integer[1 + raw.set.size()];
    Integer[] counted = new Integer[1 + raw.set.size()];
    Arrays.fill(given, 0);
    Arrays.fill(counted, 0);
    List<Difference> first = new ArrayList<>();
    int compared = 0;
    int agreeing = 0;
    for (int i = 0; i < labels.size(); i++) {
      Clip clip = raw.clips.get(i);
      OptionalInt own = labels.get(i);
      VoteCounts votes = VoteCounts.of(clip.counts());
      own.ifPresent(label -> given[label]++);
      if (rule.finished(votes)) {
        int label = label(votes, rule);
        counted[label]++;
        if (own.isPresent()) {
          compared++;
          if (own.getAsInt() == label) {
            agreeing++;
          } else if (first.size() < DIFFERENCES_SHOWN) {
            first.add(
                new Difference(raw.place(clip.at()), clip.name(), votes, own.getAsInt(), label));
          }
        }
      }
    }
    return new LabelComparison(List.of(given), List.of(counted), compared, agreeing, first);
  }

  private static boolean understood(
      RawVotes raw, Clip clip, Labels texts, List<OptionalInt> labels) {
    String text = Objects.requireNonNullElse(clip.label(), "");
    switch (text.isEmpty() ? LabelInterpretation.None.LEFT_OUT : texts.of(text)) {
      case LabelInterpretation.Of(Label emotion) -> labels.add(OptionalInt.of(emotion.number()));
      case LabelInterpretation.None none -> {
        if (none == LabelInterpretation.None.OUT_OF_RANGE) {
          raw.problem(clip.at(), "intake.no-emotion", text);
          return false;
        }
        labels.add(
            none == LabelInterpretation.None.NO_LABEL ? OptionalInt.of(0) : OptionalInt.empty());
      }
    }
    return true;
  }

  private static LabelCodingDetection coding(RawVotes raw, Answers answers, LabelRule rule) {
    List<Integer> numbers = numbers(raw, answers);
    if (numbers.isEmpty()) {
      return LabelCodingDetection.unneeded();
    }
    Optional<LabelCoding> said = answers.coding();
    if (said.isPresent()) {
      return LabelCodingDetection.said(said.get());
    }
    return raw.format.holdsVotes()
        ? byVotes(raw, answers, rule, numbers)
        : LabelCodingDetection.ofLabels(numbers, raw.set.size());
  }

  private static LabelCodingDetection byVotes(
      RawVotes raw, Answers answers, LabelRule rule, List<Integer> numbers) {
    int[] bearing = new int[LabelCoding.values().length];
    int labelled = 0;
    for (Clip clip : raw.clips) {
      String text = clip.label() == null ? "" : clip.label();
      OptionalInt number = Labels.number(text);
      int label = label(VoteCounts.of(clip.counts()), rule);
      boolean readable = number.isPresent() && number.getAsInt() <= raw.set.size();
      if (label > 0 && readable && !answers.mapping().containsKey(text)) {
        labelled++;
        for (LabelCoding coding : LabelCoding.values()) {
          bearing[coding.base()] += number.getAsInt() == label - 1 + coding.base() ? 1 : 0;
        }
      }
    }
    return LabelCodingDetection.ofCounts(numbers, raw.set.size(), labelled, bearing[0], bearing[1]);
  }

  private static int label(VoteCounts votes, LabelRule rule) {
    return rule.label(votes).map(Label::number).orElse(0);
  }
}
