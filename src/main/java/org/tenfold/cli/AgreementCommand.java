package org.tenfold.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.VoteTable;
import org.tenfold.statistics.Bootstrap;
import org.tenfold.statistics.BootstrapIntervals;
import org.tenfold.statistics.FleissKappa;
import org.tenfold.statistics.GwetsAc1;
import org.tenfold.statistics.Interpretation;
import org.tenfold.statistics.KrippendorffAlpha;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.PercentAgreement;
import org.tenfold.statistics.RandolphsKappa;
import org.tenfold.worker.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How far the votes in a file agree, beyond chance and plainly. */
@Command(
    name = "agreement",
    mixinStandardHelpOptions = true,
    description = {
      "Measure the agreement of votes: Fleiss' kappa over the items with equally many votes,",
      "Krippendorff's alpha and percent agreement over all items with at least two."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class AgreementCommand implements Callable<Integer> {
  /** More take minutes and add no digit. */
  private static final int MOST_RESAMPLES = 1_000_000;

  @Mixin private EventOptions events;
  @Mixin private ResultOptions result;
  @Mixin private VoteOptions reading;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV or XLSX: item,annotator,label, or one column of counts per category.")
  private Path file;

  @Option(
      names = "--votes",
      description = "Votes an item needs to count for Fleiss' kappa (default: what most have).")
  private @Nullable Integer votes;

  @Option(
      names = "--bootstrap",
      defaultValue = "1000",
      description = "Resamples for the interval of Fleiss' kappa, 0 for none (default: 1000).")
  private int resamples;

  @Option(names = "--seed", defaultValue = "1", description = "Of the resamples (default: 1).")
  private long seed;

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description = "What is resampled (default: movie where there is one, else single items).")
  private @Nullable String cluster;

  @Override
  public Integer call() {
    VoteTable table = VoteTable.read(file, reading.reading(cluster));
    int required = votes == null ? table.usualVotes() : votes;
    if (required < 0) {
      throw new BadInputException("--votes is %d; it cannot be negative.".formatted(required));
    }
    Figures figures = figures(table, required);
    warn(table, figures);
    result.print(events, json(table, figures), forPeople(table, figures));
    return 0;
  }

  private void warn(VoteTable table, Figures figures) {
    result.warn(table.warnings());
    AgreementDoubts.of(table, figures.required(), !reading.reading(cluster).categories().isEmpty())
        .forEach(result::warn);
    int withoutValue = figures.intervals().withoutValue();
    if (withoutValue > 0) {
      result.warn(
          "In %d of %d resamples Fleiss' kappa has no value; the intervals are of the others."
              .formatted(withoutValue, resamples));
    }
  }

  /**
   * @param required votes of an item that counts for Fleiss' kappa
   */
  private record Figures(
      int required,
      FleissKappa fleiss,
      BootstrapIntervals intervals,
      long clusters,
      Measure alpha,
      Measure percent,
      Measure randolph,
      Measure gwet) {}

  private Figures figures(VoteTable table, int required) {
    int[][] all = table.counts();
    int[][] finished = table.countsOfItemsWith(required);
    long[] clusters = table.clustersOfItemsWith(required);
    return new Figures(
        required,
        FleissKappa.of(finished),
        intervals(finished, clusters),
        Arrays.stream(clusters).distinct().count(),
        KrippendorffAlpha.nominal(all).alpha(),
        PercentAgreement.of(all),
        RandolphsKappa.of(all),
        GwetsAc1.of(all));
  }

  private BootstrapIntervals intervals(int[][] counts, long[] clusters) {
    if (resamples < 0 || resamples > MOST_RESAMPLES) {
      throw new BadInputException(
          "--bootstrap is %d, which is not in 0..%d.".formatted(resamples, MOST_RESAMPLES));
    }
    return resamples == 0
        ? BootstrapIntervals.undefined(Measure.Reason.NO_RESAMPLES)
        : Bootstrap.multinomial(resamples, seed).fleissKappa(counts, clusters);
  }

  private Map<String, ?> json(VoteTable table, Figures figures) {
    FleissKappa fleiss = figures.fleiss();
    ResultFields fields =
        new ResultFields()
            .put("items", fleiss.items())
            .put("itemsExcluded", table.items() - fleiss.items())
            .put("votes", figures.required());
    table
        .annotators()
        .ifPresentOrElse(
            people -> fields.put("annotators", people),
            () -> fields.missing("annotators", "a table of counts does not tell who voted"));
    fields
        .put("categories", table.categories())
        .put("observedAgreement", fleiss.observedAgreement())
        .put("expectedAgreement", fleiss.expectedAgreement())
        .put("fleissKappa", fleiss.kappa())
        .put("fleissKappaPerCategory", table.categories(), perCategory(table, fleiss))
        .put("standardError", fleiss.standardError())
        .put("z", fleiss.z())
        .put("fleissCi95", figures.intervals().percentile(), table.clusterColumn())
        .put("fleissCi95Bca", figures.intervals().bca(), table.clusterColumn())
        .put("bootstrap", bootstrap(table, figures))
        .put("krippendorffAlpha", figures.alpha())
        .put("percentAgreement", figures.percent())
        .put("randolphKappa", figures.randolph())
        .put("gwetAc1", figures.gwet());
    switch (fleiss.kappa()) {
      case Measure.Value(double kappa) ->
          fields.put("interpretation", Interpretation.of(kappa).words());
      case Measure.Undefined(Measure.Reason why) ->
          fields.missing("interpretation", why.sentence());
    }
    return fields.withReasons();
  }

  /** How the intervals came about. */
  private Map<String, ?> bootstrap(VoteTable table, Figures figures) {
    return new ResultFields()
        .put("fleissCi95", "percentile")
        .put("fleissCi95Bca", "BCa (Efron 1987)")
        .put("resamples", resamples)
        .put("seed", seed)
        .put("resampled", table.clusterColumn().orElse("item"))
        .put("clusters", figures.clusters())
        .put("withoutValue", figures.intervals().withoutValue())
        .fields();
  }

  private static TextTable forPeople(VoteTable table, Figures figures) {
    FleissKappa fleiss = figures.fleiss();
    TextTable text =
        new TextTable()
            .row("items with " + figures.required() + " votes", fleiss.items())
            .row("other items, left out of Fleiss' kappa", table.items() - fleiss.items())
            .row("observed agreement", TextTable.decimal(fleiss.observedAgreement()))
            .row("agreement by chance", TextTable.decimal(fleiss.expectedAgreement()))
            .row("Fleiss' kappa", TextTable.decimal(fleiss.kappa()));
    fleiss
        .kappa()
        .value()
        .ifPresent(kappa -> text.row("  in words", Interpretation.of(kappa).words()));
    String resampled = table.clusterColumn().orElse("item");
    text.row(
            "  95 % by bootstrap over each " + resampled,
            TextTable.decimal(figures.intervals().percentile(), table.clusterColumn()))
        .row("  the same, BCa", TextTable.decimal(figures.intervals().bca(), table.clusterColumn()))
        .row("  z against chance", TextTable.decimal(fleiss.z()));
    List<Measure> perCategory = perCategory(table, fleiss);
    for (int category = 0; category < perCategory.size(); category++) {
      text.row(
          "  on " + table.categories().get(category), TextTable.decimal(perCategory.get(category)));
    }
    return text.row("Krippendorff's alpha, all items", TextTable.decimal(figures.alpha()))
        .row("Randolph's kappa, all items", TextTable.decimal(figures.randolph()))
        .row("Gwet's AC1, all items", TextTable.decimal(figures.gwet()))
        .row("percent agreement, all items", TextTable.percent(figures.percent()));
  }

  /** As many as there are categories, also when no item is left to measure them on. */
  private static List<Measure> perCategory(VoteTable table, FleissKappa fleiss) {
    return fleiss.items() == 0
        ? table.categories().stream().map(category -> fleiss.kappa()).toList()
        : fleiss.perCategory();
  }
}
