package org.tenfold.intake.dryrun;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.tenfold.error.Message;
import org.tenfold.intake.Question;
import org.tenfold.intake.SourceFormat;
import org.tenfold.intake.coding.LabelCodingDetection;
import org.tenfold.intake.coding.LabelComparison;
import org.tenfold.intake.read.Problem;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;

/**
 * What an import would do, without doing it. Immutable.
 *
 * @param bytes size of the file
 * @param sha256 of the file
 * @param rows of the file; annotations in a Label Studio export
 * @param annotators empty when the file does not tell who voted
 * @param clipsByVotes how many clips have so many votes
 * @param rule under which clips are finished and labelled
 * @param labels the file's own labels beside those of its votes
 * @param duplicates rows whose clip, or clip and annotator, was there before
 * @param leftOut how many rows or fields are left out without being a problem, by what they are
 * @param problemCount rows that cannot be taken
 * @param problems the first of them that were found, by their place
 * @param coding of labels in numbers
 * @param questions that must be answered first
 * @param leaveOutProblems whether the person agreed to leave out rows with problems
 */
public record DryRunReport(
    LabelSet set,
    SourceFormat format,
    String fileName,
    long bytes,
    String sha256,
    long rows,
    int clips,
    long votes,
    OptionalInt annotators,
    SortedMap<Integer, Integer> clipsByVotes,
    LabelRule rule,
    LabelComparison labels,
    int duplicates,
    Map<Message, Integer> leftOut,
    int problemCount,
    List<Problem> problems,
    LabelCodingDetection coding,
    List<Question> questions,
    List<Message> notes,
    boolean leaveOutProblems) {

  public DryRunReport {
    problems = problems.stream().sorted(Comparator.comparingLong(Problem::at)).toList();
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
  }

  /**
   * Why it cannot be imported as it is, one sentence each, the questions first; empty when it can.
   */
  public List<Message> obstacles() {
    List<Message> obstacles =
        questions.stream().map(Question::sentence).collect(Collectors.toCollection(ArrayList::new));
    if (problemCount > 0 && !leaveOutProblems) {
      obstacles.add(Message.of("intake.rows-problems", problemCount));
    }
    if (!format.holdsVotes()) {
      obstacles.add(Message.of("intake.labels-only"));
    } else if (votes == 0 && questions.isEmpty()) {
      obstacles.add(Message.of("intake.nothing-left"));
    }
    return obstacles;
  }

  /** Clips with all their votes. */
  public int finished() {
    return clipsByVotes.getOrDefault(rule.votes(), 0);
  }
}
