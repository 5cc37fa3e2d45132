package org.tenfold.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.VoteTable;
import org.tenfold.statistics.FleissKappa;
import org.tenfold.statistics.Interpretation;
import org.tenfold.statistics.KrippendorffAlpha;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.PercentAgreement;
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
  @Mixin private EventOptions events;
  @Mixin private ResultOptions result;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV or XLSX: item,annotator,label, or one column of counts per category.")
  private Path file;

  @Option(
      names = "--votes",
      description = "Votes an item needs to count for Fleiss' kappa (default: what most have).")
  private @Nullable Integer votes;

  @Override
  public Integer call() {
    VoteTable table = VoteTable.read(file);
    int required = votes == null ? table.usualVotes() : votes;
    if (required < 0) {
      throw new BadInputException("--votes is %d; it cannot be negative.".formatted(required));
    }
    int[][] all = table.counts();
    FleissKappa fleiss = FleissKappa.of(table.countsOfItemsWith(required));
    Measure alpha = KrippendorffAlpha.nominal(all).alpha();
    Measure percent = PercentAgreement.of(all);

    result.print(
        events,
        json(table, required, fleiss, alpha, percent),
        forPeople(table, required, fleiss, alpha, percent));
    return 0;
  }

  private static Map<String, ?> json(
      VoteTable table, int required, FleissKappa fleiss, Measure alpha, Measure percent) {
    ResultFields fields =
        new ResultFields()
            .put("items", fleiss.items())
            .put("itemsExcluded", table.items() - fleiss.items())
            .put("votes", required);
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
        .missing("fleissCi95", "the bootstrap interval is not in this version")
        .put("krippendorffAlpha", alpha)
        .put("percentAgreement", percent);
    switch (fleiss.kappa()) {
      case Measure.Value(double kappa) ->
          fields.put("interpretation", Interpretation.of(kappa).words());
      case Measure.Undefined(Measure.Reason why) ->
          fields.missing("interpretation", why.sentence());
    }
    return fields.withReasons();
  }

  private static TextTable forPeople(
      VoteTable table, int required, FleissKappa fleiss, Measure alpha, Measure percent) {
    TextTable text =
        new TextTable()
            .row("items with " + required + " votes", fleiss.items())
            .row("other items, left out of Fleiss' kappa", table.items() - fleiss.items())
            .row("observed agreement", TextTable.decimal(fleiss.observedAgreement()))
            .row("agreement by chance", TextTable.decimal(fleiss.expectedAgreement()))
            .row("Fleiss' kappa", TextTable.decimal(fleiss.kappa()));
    fleiss
        .kappa()
        .value()
        .ifPresent(kappa -> text.row("  in words", Interpretation.of(kappa).words()));
    text.row("  z against chance", TextTable.decimal(fleiss.z()));
    List<Measure> perCategory = perCategory(table, fleiss);
    for (int category = 0; category < perCategory.size(); category++) {
      text.row(
          "  on " + table.categories().get(category), TextTable.decimal(perCategory.get(category)));
    }
    return text.row("Krippendorff's alpha, all items", TextTable.decimal(alpha))
        .row("percent agreement, all items", TextTable.percent(percent));
  }

  /** As many as there are categories, also when no item is left to measure them on. */
  private static List<Measure> perCategory(VoteTable table, FleissKappa fleiss) {
    return fleiss.items() == 0
        ? table.categories().stream().map(category -> fleiss.kappa()).toList()
        : fleiss.perCategory();
  }
}
