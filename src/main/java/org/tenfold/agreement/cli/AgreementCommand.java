package org.tenfold.agreement.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.table.VoteTable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.ResultFields;
import org.tenfold.console.ResultOptions;
import org.tenfold.console.TextTable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.statistics.agreement.GwetsAc1;
import org.tenfold.statistics.agreement.Interpretation;
import org.tenfold.statistics.agreement.KrippendorffAlpha;
import org.tenfold.statistics.agreement.PercentAgreement;
import org.tenfold.statistics.agreement.RandolphsKappa;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;
import org.tenfold.statistics.reliability.IntraclassCorrelation;
import org.tenfold.statistics.reliability.IntraclassCorrelation.Form;
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
public final class AgreementCommand implements Callable<Integer> {
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

  @Option(
      names = "--distance",
      paramLabel = "SCALE",
      defaultValue = "nominal",
      description = {
        "How far two categories are apart for Krippendorff's alpha: nominal (default), ordinal",
        "(numbers, or the order of --categories), interval or ratio (numbers)."
      })
  private LabelValues.Scale distance;

  @Option(
      names = "--label-at-least",
      paramLabel = "N",
      description = {
        "Votes for one category that make it an item's label; Fleiss' kappa is also told of the",
        "items with a label (default: more than half)."
      })
  private @Nullable Integer labelAtLeast;

  @Option(
      names = "--pairs",
      description = "Also Cohen's kappa of every two annotators. Needs single votes.")
  private boolean pairs;

  @Option(
      names = "--icc",
      description = {
        "Also the intraclass correlations. Needs single votes that are numbers, of each annotator",
        "for each item."
      })
  private boolean icc;

  @Override
  public Integer call() {
    VoteTable table = VoteTable.read(file, reading.reading(cluster));
    int required = votes == null ? table.usualVotes() : votes;
    if (required < 0) {
      throw new InvalidInput("agreement.votes-negative", required);
    }
    Figures figures = figures(table, required);
    warn(table, figures);
    Map<String, Object> json = json(table, figures);
    TextTable text = forPeople(table, figures);
    addOfAnnotators(table, json, text);
    result.print(events, json, text);
    return 0;
  }

  private void addOfAnnotators(VoteTable table, Map<String, Object> json, TextTable text) {
    if (pairs) {
      AnnotatorFigures people = people(table, "--pairs");
      json.put("cohensKappas", people.cohensKappas());
      people.addCohensKappas(text.gap());
    }
    if (icc) {
      double[] values = LabelValues.of(table.categories()).numbers("--icc");
      Map<Form, IntraclassCorrelation> all = people(table, "--icc").correlations(values);
      json.put("icc", AnnotatorFigures.json(all));
      text.gap();
      all.forEach(
          (form, one) ->
              text.row(
                  AnnotatorFigures.name(form),
                  TextTable.decimal(one.icc()),
                  one.icc().value().isPresent() ? TextTable.decimal(one.interval()) : ""));
    }
  }

  private static AnnotatorFigures people(VoteTable table, String option) {
    return new AnnotatorFigures(
        table.singleVotes().orElseThrow(() -> new InvalidInput("agreement.needs-voters", option)));
  }

  private void warn(VoteTable table, Figures figures) {
    result.warn(table.warnings());
    AgreementDoubts.of(table, figures.required(), !reading.reading(cluster).categories().isEmpty())
        .forEach(result::warn);
    int withoutValue = figures.intervals().withoutValue();
    if (withoutValue > 0) {
      result.warn(Message.of("agreement.resamples-without", withoutValue, resamples));
    }
  }

  /**
   * @param required votes of an item that counts for Fleiss' kappa
   */
  private record Figures(
      int required,
      int labelAtLeast,
      FleissKappa fleiss,
      FleissKappa labelled,
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
    int labels = labelAtLeast(required);
    return new Figures(
        required,
        labels,
        FleissKappa.of(finished),
        FleissKappa.of(
            Arrays.stream(finished)
                .filter(row -> Arrays.stream(row).max().orElse(0) >= labels)
                .toArray(int[][]::new)),
        intervals(finished, clusters),
        Arrays.stream(clusters).distinct().count(),
        alpha(table),
        PercentAgreement.of(all),
        RandolphsKappa.of(all),
        GwetsAc1.of(all));
  }

  private int labelAtLeast(int required) {
    int least = required / 2 + 1;
    if (labelAtLeast == null) {
      return least;
    }
    if (labelAtLeast < least || labelAtLeast > required) {
      throw new InvalidInput("agreement.label-at-least", labelAtLeast, required, least, required);
    }
    return labelAtLeast;
  }

  private Measure alpha(VoteTable table) {
    if (distance == LabelValues.Scale.NOMINAL) {
      return KrippendorffAlpha.nominal(table.counts()).alpha();
    }
    LabelValues values = LabelValues.of(table.categories());
    boolean ordered = !reading.reading(cluster).categories().isEmpty();
    return KrippendorffAlpha.of(values.inOrder(table, ordered), values.distance(distance, ordered))
        .alpha();
  }

  private BootstrapIntervals intervals(int[][] counts, long[] clusters) {
    if (resamples < 0 || resamples > MOST_RESAMPLES) {
      throw new InvalidInput("agreement.bootstrap-range", resamples, MOST_RESAMPLES);
    }
    return resamples == 0
        ? BootstrapIntervals.undefined(Measure.Reason.NO_RESAMPLES)
        : FleissKappa.intervals(Bootstrap.multinomial(resamples, seed), counts, clusters);
  }

  private Map<String, Object> json(VoteTable table, Figures figures) {
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
        .put("labelAtLeast", figures.labelAtLeast())
        .put("itemsLabelled", figures.labelled().items())
        .put("fleissKappaLabelled", figures.labelled().kappa())
        .put("krippendorffAlpha", figures.alpha())
        .put("distance", distance.name().toLowerCase(Locale.ROOT))
        .put("percentAgreement", figures.percent())
        .put("randolphKappa", figures.randolph())
        .put("gwetAc1", figures.gwet());
    switch (fleiss.kappa()) {
      case Measure.Value(double kappa) ->
          fields.put("interpretation", Interpretation.of(kappa).words());
      case Measure.Undefined(Measure.Reason why) ->
          fields.missing("interpretation", why.sentence());
    }
    return new LinkedHashMap<>(fields.withReasons());
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

  private TextTable forPeople(VoteTable table, Figures figures) {
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
    return text.row(
            "Fleiss' kappa of the %d items where %d or more agree"
                .formatted(figures.labelled().items(), figures.labelAtLeast()),
            TextTable.decimal(figures.labelled().kappa()))
        .row(alphaTitle(), TextTable.decimal(figures.alpha()))
        .row("Randolph's kappa, all items", TextTable.decimal(figures.randolph()))
        .row("Gwet's AC1, all items", TextTable.decimal(figures.gwet()))
        .row("percent agreement, all items", TextTable.percent(figures.percent()));
  }

  private String alphaTitle() {
    return distance == LabelValues.Scale.NOMINAL
        ? "Krippendorff's alpha, all items"
        : "Krippendorff's alpha (%s), all items"
            .formatted(distance.name().toLowerCase(Locale.ROOT));
  }

  /** As many as there are categories, also when no item is left to measure them on. */
  private static List<Measure> perCategory(VoteTable table, FleissKappa fleiss) {
    return fleiss.items() == 0
        ? table.categories().stream().map(category -> fleiss.kappa()).toList()
        : fleiss.perCategory();
  }
}
