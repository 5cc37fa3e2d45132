package org.tenfold.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.LabelRule;
import org.tenfold.statistics.FleissKappa;
import org.tenfold.statistics.KrippendorffAlpha;
import org.tenfold.statistics.Measure;

/**
 * What one source's votes say together at one moment. Pure: a function of the clips and the rule.
 *
 * <p>The official kappas are taken over finished clips only; {@link #alpha} also counts clips still
 * at work.
 */
public record Agreement(LabelRule rule, List<JudgedClip> clips) {
  public Agreement {
    clips = List.copyOf(clips);
  }

  public List<JudgedClip> finished() {
    return clips.stream().filter(clip -> rule.finished(clip.votes())).toList();
  }

  public List<JudgedClip> singleLabelled() {
    return clips.stream().filter(clip -> label(clip).isPresent()).toList();
  }

  public Optional<Emotion> label(JudgedClip clip) {
    return rule.label(clip.votes());
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

  /** The single labels of clips whose length is known. */
  public DurationTable durations() {
    List<DurationTable.TimedLabel> timed = new ArrayList<>();
    for (JudgedClip clip : clips) {
      label(clip)
          .ifPresent(
              label ->
                  clip.seconds()
                      .ifPresent(
                          seconds -> timed.add(new DurationTable.TimedLabel(label, seconds))));
    }
    return DurationTable.tally(timed);
  }

  /** How many finished clips bear each single label, in the order of {@link Emotion}. */
  public long[] labels() {
    long[] counts = new long[Emotion.COUNT];
    clips.forEach(clip -> label(clip).ifPresent(label -> counts[label.index()]++));
    return counts;
  }

  /** All votes of the source by emotion, in the order of {@link Emotion}. */
  public long[] votesByEmotion() {
    long[] sums = new long[Emotion.COUNT];
    for (JudgedClip clip : clips) {
      for (Emotion emotion : Emotion.all()) {
        sums[emotion.index()] += clip.votes().of(emotion);
      }
    }
    return sums;
  }

  /** n_ij, [clips, emotions]. */
  public static int[][] table(List<JudgedClip> clips) {
    return clips.stream().map(clip -> clip.votes().toArray()).toArray(int[][]::new);
  }
}
