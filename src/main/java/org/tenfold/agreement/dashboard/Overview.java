package org.tenfold.agreement.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.agreement.Agreement;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.LabelStatus;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.AgreementFigures;
import org.tenfold.statistics.agreement.GwetsAc1;
import org.tenfold.statistics.agreement.RandolphsKappa;

/**
 * Everything that the dashboard shows at once, so that no two of its figures are of different
 * moments.
 *
 * @param question what was asked
 * @param sourceTitle how the source is called
 * @param ruleVersion version of the label rule; 0 for an imported set, which has none of its own
 * @param asOf the moment that the figures are of
 * @param figures kappas with their intervals, alpha, percent agreement
 * @param ac1 Gwet's, of the finished clips
 * @param randolph his free-marginal kappa of the finished clips
 * @param choices what can be filtered by, in each field, of all clips of the source
 * @param allClips how many clips there are without the filter
 */
public record Overview(
    DashboardQuery question,
    String sourceTitle,
    Agreement agreement,
    int ruleVersion,
    Instant asOf,
    AgreementFigures figures,
    Measure ac1,
    Measure randolph,
    long[] labels,
    DurationTable durations,
    Map<LabelStatus, Integer> decisions,
    EntropyHistogram entropy,
    Optional<Throughput> pace,
    Map<ClipField, List<EntityRef>> choices,
    int allClips) {

  /** What stays the same whatever the filter lets through. */
  record Base(
      String sourceTitle,
      int ruleVersion,
      Instant asOf,
      Optional<Throughput> pace,
      Map<ClipField, List<EntityRef>> choices,
      int allClips) {}

  static Overview of(
      DashboardQuery question, Agreement agreement, AgreementFigures figures, Base base) {
    int[][] finished = Agreement.table(agreement.finished());
    return new Overview(
        question,
        base.sourceTitle(),
        agreement,
        base.ruleVersion(),
        base.asOf(),
        figures,
        GwetsAc1.of(finished),
        RandolphsKappa.of(finished),
        agreement.labels(),
        agreement.durations(),
        LabelStatus.tally(agreement.clips(), agreement.rule()),
        EntropyHistogram.of(agreement.finished()),
        base.pace(),
        base.choices(),
        base.allClips());
  }

  Overview with(Optional<Throughput> other) {
    return new Overview(
        question,
        sourceTitle,
        agreement,
        ruleVersion,
        asOf,
        figures,
        ac1,
        randolph,
        labels,
        durations,
        decisions,
        entropy,
        other,
        choices,
        allClips);
  }

  /** How many clips are shown. */
  public int clips() {
    return agreement.clips().size();
  }

  // a dashboard asks often whether anything is new: two readings are the same when they are one

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
