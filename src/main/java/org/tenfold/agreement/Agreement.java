package org.tenfold.agreement;

import java.util.List;
import org.tenfold.annotation.ClipVotes;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.LabelRule;
import org.tenfold.statistics.FleissKappa;
import org.tenfold.statistics.KrippendorffAlpha;
import org.tenfold.statistics.Measure;

/**
 * What the votes of one panel say together at one moment. Pure: a function of the clips and the
 * rule.
 *
 * <p>The official kappas are taken over finished clips only; {@link #alpha} also counts clips still
 * at work.
 */
public record Agreement(LabelRule rule, List<ClipVotes> clips) {
  public Agreement {
    clips = List.copyOf(clips);
  }

  public List<ClipVotes> finished() {
    return clips.stream().filter(clip -> rule.finished(clip.votes())).toList();
  }

  public List<ClipVotes> singleLabelled() {
    return clips.stream().filter(clip -> rule.label(clip.votes()).isPresent()).toList();
  }

  public long votes() {
    return clips.stream().mapToLong(clip -> clip.votes().total()).sum();
  }

  /** Fleiss' kappa of every finished clip: the paper's "multi-labelled" row. */
  public FleissKappa kappaOfAll() {
    return FleissKappa.of(table(finished()));
  }

  /** Fleiss' kappa of the finished clips with a single label. */
  public FleissKappa kappaOfSingleLabelled() {
    return FleissKappa.of(table(singleLabelled()));
  }

  /**
   * Krippendorff's alpha (nominal) of all clips with two votes or more: fit for work in progress.
   */
  public Measure alpha() {
    return KrippendorffAlpha.nominal(table(clips)).alpha();
  }

  public DurationTable durations() {
    return DurationTable.tally(
        clips.stream()
            .flatMap(
                clip ->
                    rule.label(clip.votes()).stream()
                        .map(label -> new DurationTable.TimedLabel(label, clip.durationSeconds())))
            .toList());
  }

  /** How many finished clips bear this single label. */
  public long labelled(Emotion emotion) {
    return finished().stream()
        .filter(clip -> rule.label(clip.votes()).filter(emotion::equals).isPresent())
        .count();
  }

  /** All votes of the panel by emotion, in the order of {@link Emotion}. */
  public long[] votesByEmotion() {
    long[] sums = new long[Emotion.COUNT];
    for (ClipVotes clip : clips) {
      for (Emotion emotion : Emotion.all()) {
        sums[emotion.index()] += clip.votes().of(emotion);
      }
    }
    return sums;
  }

  private static int[][] table(List<ClipVotes> clips) {
    return clips.stream().map(clip -> clip.votes().toArray()).toArray(int[][]::new);
  }
}
