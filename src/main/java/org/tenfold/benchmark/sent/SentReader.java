package org.tenfold.benchmark.sent;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.PredictionFile;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.release.ReleasedClip;

/**
 * Reads predictions as {@code evaluate} does, and checks them against a release: its clips, its
 * labels, and that no file mixes its folds, for a network that was tested on what it was trained on
 * would rank too high.
 */
final class SentReader {
  private static final Pattern SEED = Pattern.compile("(?i)seed[-_ ]?(\\d{1,9})");
  private static final long ONLY_SEED = 1;

  private final Map<String, ReleasedClip> tested;
  private final LabelSet labels;

  /**
   * @param clips of the release
   * @param labels of its project
   */
  SentReader(List<ReleasedClip> clips, LabelSet labels) {
    this.labels = labels;
    tested =
        inFolds(clips).stream()
            .collect(toMap(clip -> Integer.toString(clip.number()), clip -> clip));
  }

  /** Clips that are in a fold, by number. */
  static List<ReleasedClip> inFolds(List<ReleasedClip> clips) {
    return clips.stream()
        .filter(clip -> clip.fold().isPresent())
        .sorted((one, other) -> Integer.compare(one.number(), other.number()))
        .toList();
  }

  /**
   * @param files named {@code …seed2…} belong to that seed, others to seed 1; of each seed either
   *     one file with the column {@code fold} or one file a fold
   * @param warnings hears of each thing that was left out or taken for something
   * @return of each seed one answer for each clip in a fold, by number of the clip
   * @throws InvalidInput when a file cannot be read, or does not fit the release
   */
  SortedMap<Long, List<Label>> read(List<Path> files, Consumer<Message> warnings) {
    if (files.isEmpty()) {
      throw new InvalidInput("benchmark.sent-no-files");
    }
    TreeMap<Long, List<Path>> bySeed = new TreeMap<>();
    files.forEach(
        file ->
            bySeed
                .computeIfAbsent(seed(file.getFileName().toString()), none -> new ArrayList<>())
                .add(file));
    TreeMap<Long, List<Label>> answers = new TreeMap<>();
    bySeed.forEach(
        (seed, own) ->
            answers.put(
                seed, answers(seed, PredictionFile.read(own, labels, Optional.empty(), warnings))));
    return answers;
  }

  static long seed(String name) {
    Matcher found = SEED.matcher(name);
    return found.find() ? Long.parseLong(found.group(1)) : ONLY_SEED;
  }

  private List<Label> answers(long seed, List<Prediction> predictions) {
    Map<String, ReleasedClip> folds = new HashMap<>();
    Map<String, Label> answers = new HashMap<>();
    for (Prediction one : predictions) {
      ReleasedClip clip = tested.get(one.videoName());
      if (clip == null) {
        throw new InvalidInput("benchmark.sent-unknown-clip", seed, one.videoName());
      }
      Label label = clip.annotation().label().orElseThrow();
      if (label != one.truth()) {
        throw new InvalidInput(
            "benchmark.sent-label",
            seed,
            one.videoName(),
            labels.title(one.truth()),
            labels.title(label));
      }
      ReleasedClip before = folds.putIfAbsent(one.fold(), clip);
      if (before != null && !before.fold().equals(clip.fold())) {
        throw new InvalidInput(
            "benchmark.sent-fold",
            one.fold(),
            before.number(),
            before.fold().orElseThrow(),
            clip.number(),
            clip.fold().orElseThrow());
      }
      answers.put(one.videoName(), one.predicted());
    }
    List<String> clips =
        inFolds(List.copyOf(tested.values())).stream()
            .map(clip -> Integer.toString(clip.number()))
            .toList();
    List<String> missing = clips.stream().filter(clip -> !answers.containsKey(clip)).toList();
    if (!missing.isEmpty()) {
      throw new InvalidInput(
          "benchmark.sent-missing", seed, missing.size(), clips.size(), missing.getFirst());
    }
    return clips.stream().map(clip -> Objects.requireNonNull(answers.get(clip))).toList();
  }
}
