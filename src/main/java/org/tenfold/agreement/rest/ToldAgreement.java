package org.tenfold.agreement.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.dashboard.DurationTable;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.filter.DurationBin;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.statistics.agreement.FleissFigures;
import org.tenfold.web.rest.Statistic;

/**
 * All figures of one moment.
 *
 * @param source whose votes
 * @param asOf of when
 * @param rule by which labels are made
 * @param clips that the filter lets through, of {@code allClips}
 * @param finished Fleiss' kappa of the clips with all their votes
 * @param singleLabelled of those of them with a single label
 * @param alpha Krippendorff's, nominal, of all clips with two votes or more
 * @param ac1 Gwet's, of the finished clips
 * @param randolph free-marginal kappa of the finished clips
 * @param labels of each label, in their order
 * @param status how many clips stand where
 * @param entropy clips by the entropy of their votes, ten bins from 0 to 1
 * @param votesPerDay of the last days; null where votes are not given here
 */
record ToldAgreement(
    String source,
    Instant asOf,
    Rule rule,
    int clips,
    int allClips,
    long votes,
    long excluded,
    Fleiss finished,
    Fleiss singleLabelled,
    Statistic alpha,
    Statistic percentAgreement,
    Statistic ac1,
    Statistic randolph,
    List<LabelFigures> labels,
    Map<String, Integer> status,
    List<Integer> entropy,
    @Schema(nullable = true) @Nullable Double votesPerDay) {

  /**
   * @param threshold of so many votes makes a single label
   * @param version 0 where the votes were imported
   */
  record Rule(int votes, int threshold, int version) {}

  /**
   * @param expected agreement by chance, P̄e
   * @param bca the kappa's interval corrected for bias
   * @param clusters movies that the bootstrap draws
   * @param shares of all votes, by label
   * @param perLabel kappa of each label against all others
   */
  record Fleiss(
      long clips,
      int clusters,
      Statistic kappa,
      @Schema(nullable = true) @Nullable List<Double> bca,
      Statistic observed,
      Statistic expected,
      Statistic standardError,
      List<Statistic> shares,
      List<Statistic> perLabel) {
    static Fleiss of(FleissFigures figures) {
      return new Fleiss(
          figures.items(),
          figures.clusters(),
          Statistic.of(figures.kappa(), figures.intervals().percentile()),
          Statistic.of(figures.kappa(), figures.intervals().bca()).interval(),
          Statistic.of(figures.observedAgreement()),
          Statistic.of(figures.expectedAgreement()),
          Statistic.of(figures.standardError()),
          figures.shares().stream().map(Statistic::of).toList(),
          IntStream.range(0, figures.perCategory().size())
              .mapToObj(
                  label ->
                      Statistic.of(
                          figures.perCategory().get(label),
                          figures.perCategoryIntervals().get(label)))
              .toList());
    }
  }

  /**
   * @param votes on all clips
   * @param clips finished, with this single label
   * @param byDuration those of known length: under 2 s, 2 to 5 s, 5 s and more
   */
  record LabelFigures(int label, String key, long votes, long clips, List<Integer> byDuration) {}

  static ToldAgreement of(Overview now, LabelSet set) {
    Map<String, Integer> status = new LinkedHashMap<>();
    now.decisions()
        .forEach((one, count) -> status.put(one.name().toLowerCase(Locale.ROOT), count));
    return new ToldAgreement(
        now.question().source().key(),
        now.asOf(),
        new Rule(
            now.agreement().rule().votes(), now.agreement().rule().threshold(), now.ruleVersion()),
        now.clips(),
        now.allClips(),
        now.figures().votes(),
        now.figures().excluded(),
        Fleiss.of(now.figures().finished()),
        Fleiss.of(now.figures().singleLabelled()),
        Statistic.of(now.figures().alpha()),
        Statistic.of(now.figures().percentAgreement()),
        Statistic.of(now.ac1()),
        Statistic.of(now.randolph()),
        set.all().stream().map(label -> figures(label, now, set)).toList(),
        status,
        Arrays.stream(now.entropy().counts()).boxed().toList(),
        now.pace().map(pace -> pace.votesPerDay()).orElse(null));
  }

  private static LabelFigures figures(Label label, Overview now, LabelSet set) {
    List<Long> votes = now.figures().votesPerCategory();
    DurationTable durations = now.durations();
    return new LabelFigures(
        label.number(),
        set.key(label),
        label.index() < votes.size() ? votes.get(label.index()) : 0,
        now.labels()[label.index()],
        Arrays.stream(DurationBin.values()).map(bin -> durations.count(label, bin)).toList());
  }
}
