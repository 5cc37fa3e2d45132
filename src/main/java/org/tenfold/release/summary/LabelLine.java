package org.tenfold.release.summary;

import java.util.List;
import org.tenfold.label.Label;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/**
 * One emotion in a release.
 *
 * @param labelled clips that bear it as their single label
 * @param dropped of these, clips that show their subject's face too seldom
 * @param votes for it, on all clips
 * @param share of all votes, 0..1: its prevalence
 * @param kappa Fleiss' kappa of this emotion against all others
 * @param interval of {@code kappa}, 95 %, percentile, by resampling movies
 * @param durations clips labelled with it by length, in the order of {@link
 *     org.tenfold.agreement.filter.DurationBin}
 */
public record LabelLine(
    Label emotion,
    long labelled,
    long dropped,
    long votes,
    Measure share,
    Measure kappa,
    Interval interval,
    List<Integer> durations) {
  public LabelLine {
    durations = List.copyOf(durations);
  }

  public long inFolds() {
    return labelled - dropped;
  }
}
