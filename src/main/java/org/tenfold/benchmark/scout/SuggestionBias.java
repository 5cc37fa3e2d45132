package org.tenfold.benchmark.scout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Result;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.statistics.classification.Metric;

/**
 * What the clips that a network suggested do to a release: how many they are of each label, and how
 * people and a run do with and without them. A network finds what it knows, so clips of its own
 * choice may be the easier ones.
 *
 * @param byLabel of each emotion
 * @param all of the release
 * @param suggested those that a network suggested
 * @param others the rest
 */
public record SuggestionBias(Map<Label, Share> byLabel, Part all, Part suggested, Part others) {

  /**
   * Of clips with one label.
   *
   * @param suggested of them
   */
  public record Share(int clips, int suggested) {}

  /**
   * @param clips finished ones, labelled or not
   * @param kappa Fleiss' over their votes
   * @param uar of the run's predictions of them
   * @param war of the same
   */
  public record Part(int clips, Measure kappa, Measure uar, Measure war) {}

  /**
   * A clip of the release.
   *
   * @param label empty without a single one
   */
  public record Voted(int number, Optional<Label> label, VoteCounts votes) {}

  /**
   * @param suggested numbers of clips
   * @param said by a run, perhaps nothing
   */
  public static SuggestionBias of(List<Voted> clips, Set<Integer> suggested, Result said) {
    Map<Label, Share> byLabel = new TreeMap<>();
    for (int number = 1; number <= said.classes(); number++) {
      Label emotion = Label.of(number);
      List<Voted> labelled =
          clips.stream().filter(clip -> clip.label().equals(Optional.of(emotion))).toList();
      int chosen =
          (int) labelled.stream().filter(clip -> suggested.contains(clip.number())).count();
      byLabel.put(emotion, new Share(labelled.size(), chosen));
    }
    return new SuggestionBias(
        byLabel,
        part(clips, said, number -> true),
        part(clips, said, suggested::contains),
        part(clips, said, number -> !suggested.contains(number)));
  }

  private static Part part(List<Voted> clips, Result result, Predicate<Integer> which) {
    List<Voted> some = clips.stream().filter(clip -> which.test(clip.number())).toList();
    List<Prediction> said =
        result.predictions().stream()
            .filter(one -> which.test(Integer.valueOf(one.videoName())))
            .toList();
    return new Part(
        some.size(),
        kappa(some),
        score(Metric.UAR, said, result.classes()),
        score(Metric.WAR, said, result.classes()));
  }

  private static Measure kappa(List<Voted> clips) {
    List<int[]> counts = new ArrayList<>(clips.stream().map(one -> one.votes().toArray()).toList());
    return counts.isEmpty()
        ? Measure.undefined(Measure.Reason.NO_ITEMS)
        : FleissKappa.of(counts.toArray(int[][]::new)).kappa();
  }

  private static Measure score(Metric metric, List<Prediction> said, int classes) {
    return said.isEmpty()
        ? Measure.undefined(Measure.Reason.NO_PREDICTIONS)
        : Scores.of(said, classes).pooled(metric);
  }
}
