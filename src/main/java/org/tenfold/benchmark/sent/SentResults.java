package org.tenfold.benchmark.sent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.study.SeedRuns;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.project.Projects;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;

/** Takes in what others predicted on a release's folds. */
@Service
public class SentResults {
  private static final int NAME_LENGTH = 120;
  private static final int NOTE_LENGTH = 2000;

  private final SentRows results;
  private final SentSeedRows seeds;
  private final ReleaseService releases;
  private final Projects projects;

  SentResults(SentRows results, SentSeedRows seeds, ReleaseService releases, Projects projects) {
    this.projects = projects;
    this.results = results;
    this.seeds = seeds;
    this.releases = releases;
  }

  /**
   * Whole or not at all.
   *
   * @param files as {@code evaluate} reads them, named by who sent them: those with {@code seed2}
   *     in their name are of that seed
   * @param warnings hears of each thing that was left out or taken for something
   * @throws InvalidInput when the name is no name or taken, or a file does not fit the release
   */
  @Transactional
  public SentId accept(
      DivisionId division,
      String name,
      String note,
      List<Path> files,
      Consumer<Message> warnings,
      PersonId by) {
    projects.current().requireOpen();
    String called = name.strip();
    if (called.isEmpty() || called.length() > NAME_LENGTH) {
      throw new InvalidInput("benchmark.sent-name", NAME_LENGTH);
    }
    if (results.existsByReleaseAndName(division.release(), called)) {
      throw new InvalidInput("benchmark.sent-name-taken", called);
    }
    if (note.strip().length() > NOTE_LENGTH) {
      throw new InvalidInput("benchmark.sent-note", NOTE_LENGTH);
    }
    SortedMap<Long, List<Label>> bySeed =
        new SentReader(releases.clips(division), releases.find(division).orElseThrow().labels())
            .read(files, warnings);
    SentId id = SentId.next();
    results.saveAndFlush(new SentRow(id, division, called, note.strip(), by));
    bySeed.forEach((seed, all) -> seeds.saveAndFlush(new SentSeedRow(id, seed, all)));
    return id;
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<SentResult> of(DivisionId division) {
    return results
        .findByReleaseAndDivisionOrderBySentAtAsc(division.release(), division.number())
        .stream()
        .map(this::result)
        .toList();
  }

  /** Of all its divisions, oldest first. */
  @Transactional(readOnly = true)
  public List<SentResult> of(ReleaseId release) {
    return results.findByReleaseOrderBySentAtAsc(release).stream().map(this::result).toList();
  }

  private SentResult result(SentRow row) {
    TreeMap<Long, List<Label>> bySeed = new TreeMap<>();
    seeds.findByKeySent(row.getId()).forEach(seed -> bySeed.put(seed.seed(), seed.answers()));
    return row.result(bySeed);
  }

  @Transactional
  public void remove(SentId id) {
    seeds.deleteOf(id);
    results.delete(id);
  }

  /**
   * With the labels and folds of the release.
   *
   * @param clips of its release
   */
  public static SeedRuns runs(SentResult sent, List<ReleasedClip> clips) {
    List<ReleasedClip> tested = SentReader.inFolds(clips);
    TreeMap<Long, List<Prediction>> bySeed = new TreeMap<>();
    sent.bySeed()
        .forEach(
            (seed, answers) -> {
              List<Prediction> all = new ArrayList<>();
              for (int i = 0; i < tested.size(); i++) {
                ReleasedClip clip = tested.get(i);
                all.add(
                    new Prediction(
                        Integer.toString(clip.number()),
                        Integer.toString(clip.fold().orElseThrow()),
                        clip.annotation().label().orElseThrow(),
                        answers.get(i)));
              }
              bySeed.put(seed, all);
            });
    return new SeedRuns(bySeed, tested.getFirst().annotation().votes().size());
  }
}
