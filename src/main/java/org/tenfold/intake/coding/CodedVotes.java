package org.tenfold.intake.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenfold.intake.Answers;
import org.tenfold.intake.ImportedVote;
import org.tenfold.intake.Question;
import org.tenfold.intake.read.LabelInterpretation;
import org.tenfold.intake.read.Labels;
import org.tenfold.intake.read.RawVotes;
import org.tenfold.intake.read.RawVotes.Single;
import org.tenfold.label.Label;

/**
 * Understands single votes and counts them into their clips.
 *
 * @param annotators whose votes count, in the order of their first vote
 */
public record CodedVotes(
    LabelCodingDetection coding, List<String> annotators, List<ImportedVote> votes) {
  public static final CodedVotes NONE =
      new CodedVotes(LabelCodingDetection.unneeded(), List.of(), List.of());

  public static CodedVotes of(RawVotes raw, Answers answers) {
    LabelCodingDetection coding = coding(raw, answers);
    List<LabelInterpretation> meanings =
        meanings(raw, new Labels(raw.set, answers, coding.coding()));
    ask(raw, coding, meanings);
    return count(raw, coding, meanings);
  }

  private static LabelCodingDetection coding(RawVotes raw, Answers answers) {
    List<Integer> numbers = SourceLabels.numbers(raw, answers);
    if (numbers.isEmpty()) {
      return LabelCodingDetection.unneeded();
    }
    return answers
        .coding()
        .map(LabelCodingDetection::said)
        .orElseGet(() -> LabelCodingDetection.ofVotes(numbers, raw.set.size()));
  }

  private static List<LabelInterpretation> meanings(RawVotes raw, Labels labels) {
    return raw.labels().stream().map(labels::of).toList();
  }

  private static void ask(
      RawVotes raw, LabelCodingDetection coding, List<LabelInterpretation> meanings) {
    List<String> unknown = new ArrayList<>();
    boolean numbers = false;
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i) == LabelInterpretation.None.UNKNOWN) {
        String text = raw.labels().get(i);
        if (Labels.number(text).isPresent()) {
          numbers = true;
        } else {
          unknown.add(text);
        }
      }
    }
    if (numbers) {
      raw.questions.add(new Question.Coding(coding.evidence()));
    }
    if (!unknown.isEmpty()) {
      raw.questions.add(new Question.Mapping(raw.set, unknown));
    }
  }

  private static CodedVotes count(
      RawVotes raw, LabelCodingDetection coding, List<LabelInterpretation> meanings) {
    int[] numbers = raw.numbers();
    List<ImportedVote> counted = new ArrayList<>(raw.votes.size());
    SortedMap<Integer, String> people = new TreeMap<>();
    for (Single vote : raw.votes) {
      switch (meanings.get(vote.label())) {
        case LabelInterpretation.Of(Label emotion) -> {
          raw.clips.get(vote.clip()).counts()[emotion.index()]++;
          String annotator = raw.annotators().get(vote.annotator());
          people.put(vote.annotator(), annotator);
          counted.add(
              new ImportedVote(
                  numbers[vote.clip()], annotator, emotion, Optional.ofNullable(vote.time())));
        }
        case LabelInterpretation.None none -> leaveOut(raw, vote, none);
      }
    }
    return new CodedVotes(coding, List.copyOf(people.values()), counted);
  }

  private static void leaveOut(RawVotes raw, Single vote, LabelInterpretation.None none) {
    String text = raw.labels().get(vote.label());
    switch (none) {
      case NO_LABEL, OUT_OF_RANGE -> raw.problem(vote.at(), "intake.no-emotion", text);
      case LEFT_OUT -> raw.leaveOut("intake.votes-left-out", text);
      case UNKNOWN -> {
        // asked for
      }
    }
  }
}
