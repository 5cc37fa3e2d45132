package org.tenfold.intake.dryrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenfold.error.InvalidInput;
import org.tenfold.intake.Answers;
import org.tenfold.intake.ImportedClip;
import org.tenfold.intake.SourceFormat;
import org.tenfold.intake.coding.CodedVotes;
import org.tenfold.intake.coding.SourceLabels;
import org.tenfold.intake.read.ImportFile;
import org.tenfold.intake.read.RawVotes;
import org.tenfold.intake.read.RawVotes.Clip;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.media.Sha256;

/** Reads a file and says what importing it would do. A function of the file and the answers. */
public final class DryRun {
  /** DFEW's six of ten, for any number of votes. */
  private static final double SHARE = 0.6;

  private final RawVotes raw;
  private final Answers answers;

  private DryRun(RawVotes raw, Answers answers) {
    this.raw = raw;
    this.answers = answers;
  }

  /**
   * @param name of the file on the person's computer
   * @param labels that its votes are read by: those of a project
   * @throws InvalidInput when the file is of no known kind, malformed, or too large
   */
  public static ReadSet read(Path file, String name, LabelSet labels, Answers answers) {
    try {
      RawVotes raw = ImportFile.read(file, name, labels, answers);
      SourceLabels.refuseLargerSet(raw, answers, name);
      return new DryRun(raw, answers).understand(name, Files.size(file), Sha256.of(file));
    } catch (IOException e) {
      throw new InvalidInput(e, "intake.cannot-read", name, e.getMessage());
    }
  }

  /** At least six of ten votes, rounded up, and always more than half. */
  public static LabelRule ruleFor(int votes) {
    return new LabelRule(votes, Math.max(votes / 2 + 1, (int) Math.ceil(SHARE * votes)));
  }

  private ReadSet understand(String name, long bytes, String sha256) {
    CodedVotes coded = raw.format.tellsWhoVoted() ? CodedVotes.of(raw, answers) : CodedVotes.NONE;
    LabelRule rule = ruleFor(votesPerClip());
    keepFinishedOnly(rule);
    SourceLabels given =
        raw.format.tellsWhoVoted() ? SourceLabels.none(raw) : SourceLabels.of(raw, answers, rule);
    List<ImportedClip> clips = clips(given);
    long votes = clips.stream().mapToLong(clip -> clip.votes().total()).sum();
    DryRunReport report =
        new DryRunReport(
            raw.set,
            raw.format,
            name,
            bytes,
            sha256,
            raw.rows,
            clips.size(),
            votes,
            raw.format.tellsWhoVoted()
                ? OptionalInt.of(coded.annotators().size())
                : OptionalInt.empty(),
            clipsByVotes(),
            rule,
            given.comparison(raw, rule),
            raw.duplicates,
            raw.leftOut(),
            raw.problemCount,
            raw.problems,
            raw.format.tellsWhoVoted() ? coded.coding() : given.coding(),
            raw.questions,
            raw.notes,
            answers.leaveOutProblems());
    return new ReadSet(report, clips, coded.annotators(), coded.votes());
  }

  private List<ImportedClip> clips(SourceLabels given) {
    int[] numbers = raw.numbers();
    List<ImportedClip> clips = new ArrayList<>(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      Clip clip = raw.clips.get(i);
      clips.add(
          new ImportedClip(
              numbers[i],
              clip.name(),
              clip.movie(),
              clip.seconds(),
              VoteCounts.of(clip.counts()),
              given.of(i)));
    }
    return clips;
  }

  /** In DFEW's table every clip has all its votes; a row that has not is a slip. */
  private void keepFinishedOnly(LabelRule rule) {
    if (raw.format != SourceFormat.DFEW) {
      return;
    }
    for (Clip clip : raw.clips) {
      if (clip.total() != rule.votes()) {
        raw.problem(clip.at(), "intake.votes-sum", clip.name(), clip.total(), rule.votes());
      }
    }
    raw.clips.removeIf(clip -> clip.total() != rule.votes());
  }

  /** As the person said, else what most clips have, the larger one of two. */
  private int votesPerClip() {
    return answers
        .votesPerClip()
        .orElseGet(
            () ->
                clipsByVotes().entrySet().stream()
                    .filter(entry -> entry.getKey() > 0)
                    .max(
                        Entry.<Integer, Integer>comparingByValue()
                            .thenComparing(Entry.comparingByKey()))
                    .map(Entry::getKey)
                    .orElse(LabelRule.DFEW.votes()));
  }

  private SortedMap<Integer, Integer> clipsByVotes() {
    SortedMap<Integer, Integer> clips = new TreeMap<>();
    raw.clips.forEach(clip -> clips.merge(clip.total(), 1, Integer::sum));
    return clips;
  }
}
