package org.tenfold.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenfold.agreement.dashboard.DurationTable;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;

/**
 * What one source's votes say together at one moment. Pure: a function of the clips and the rule.
 *
 * @param size of the label set
 */
public record Agreement(LabelRule rule, int size, List<JudgedClip> clips) {
  public Agreement {
    clips = List.copyOf(clips);
  }

  public List<JudgedClip> finished() {
    return clips.stream().filter(clip -> rule.finished(clip.votes())).toList();
  }

  public List<JudgedClip> singleLabelled() {
    return clips.stream().filter(clip -> label(clip).isPresent()).toList();
  }

  public Optional<Label> label(JudgedClip clip) {
    return rule.label(clip.votes());
  }

  public long votes() {
    return clips.stream().mapToLong(clip -> clip.votes().total()).sum();
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

  /** How many finished clips bear each single label, in the order of {@link Label}. */
  public long[] labels() {
    long[] counts = new long[size];
    clips.forEach(clip -> label(clip).ifPresent(label -> counts[label.index()]++));
    return counts;
  }

  /** n_ij, [clips, emotions]. */
  public static int[][] table(List<JudgedClip> clips) {
    return clips.stream().map(clip -> clip.votes().toArray()).toArray(int[][]::new);
  }
}
