package org.tenfold.agreement.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.tenfold.agreement.table.VoteTable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.ResultFields;
import org.tenfold.console.ResultOptions;
import org.tenfold.console.TextTable;
import org.tenfold.error.InvalidInput;
import org.tenfold.truth.DawidSkene;
import org.tenfold.truth.Doubts;
import org.tenfold.truth.Glad;
import org.tenfold.truth.Inference;
import org.tenfold.truth.Mace;
import org.tenfold.truth.Majority;
import org.tenfold.truth.OneCoin;
import org.tenfold.truth.TruthMethod;
import org.tenfold.truth.Votes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the votes in a file say about the truth, weighing annotators by how reliable they seem. */
@Command(
    name = "truth",
    mixinStandardHelpOptions = true,
    description = "Infer the true label of each item, and each annotator's errors, from votes.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class TruthCommand implements Callable<Integer> {
  @Mixin private EventOptions events;
  @Mixin private ResultOptions result;
  @Mixin private VoteOptions reading;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV or XLSX: item,annotator,label, one vote a row.")
  private Path file;

  @Option(
      names = "--method",
      defaultValue = "dawid-skene",
      description = "majority, dawid-skene (default), one-coin, glad or mace.")
  private String method;

  @Override
  public Integer call() {
    TruthMethod chosen = method();
    Votes votes = votes();
    Inference inference = chosen.infer(votes);
    TruthDoubts.of(method, Doubts.of(chosen, votes, inference), votes).forEach(result::warn);

    result.print(events, json(votes, inference), forPeople(votes, inference));
    return 0;
  }

  private TruthMethod method() {
    return switch (method) {
      case "majority" -> new Majority();
      case "dawid-skene" -> new DawidSkene();
      case "one-coin" -> new OneCoin();
      case "glad" -> new Glad();
      case "mace" -> new Mace();
      default -> throw new InvalidInput("agreement.truth-method", method);
    };
  }

  private Votes votes() {
    VoteTable table = VoteTable.read(file, reading.reading(null));
    result.warn(table.warnings());
    Votes votes =
        table.singleVotes().orElseThrow(() -> new InvalidInput("agreement.counts-only", file));
    if (votes.size() == 0) {
      throw new InvalidInput("agreement.no-votes", file);
    }
    return votes;
  }

  private Map<String, ?> json(Votes votes, Inference inference) {
    List<String> categories = votes.categories();
    return new ResultFields()
        .put("method", method)
        .put("categories", categories)
        .put("priors", byCategory(categories, inference.priors()))
        .put("logLikelihood", inference.logLikelihood())
        .put("iterations", inference.iterations())
        .put("converged", inference.converged())
        .put("items", items(votes, inference))
        .put("annotators", annotators(votes, inference))
        .fields();
  }

  private static List<Map<String, ?>> items(Votes votes, Inference inference) {
    int[] labels = inference.labels(votes);
    return new RowsOnDemand<>(
        votes.items().size(),
        item ->
            new ResultFields()
                .put("item", votes.items().get(item))
                .put("label", votes.categories().get(labels[item]))
                .put("posterior", byCategory(votes.categories(), inference.posterior()[item]))
                .fields());
  }

  private static List<Map<String, ?>> annotators(Votes votes, Inference inference) {
    double[] accuracies = votes.accuracies(inference.labels(votes));
    List<Map<String, ?>> annotators = new ArrayList<>();
    for (int annotator = 0; annotator < votes.annotators().size(); annotator++) {
      annotators.add(
          new ResultFields()
              .put("annotator", votes.annotators().get(annotator))
              .put("accuracy", accuracies[annotator])
              .put("errorMatrix", inference.errors()[annotator])
              .fields());
    }
    return annotators;
  }

  private static Map<String, Double> byCategory(List<String> categories, double[] values) {
    Map<String, Double> fields = new LinkedHashMap<>();
    for (int category = 0; category < values.length; category++) {
      fields.put(categories.get(category), values[category]);
    }
    return fields;
  }

  private TextTable forPeople(Votes votes, Inference inference) {
    List<String> categories = votes.categories();
    int[] labels = inference.labels(votes);
    TextTable text =
        new TextTable()
            .row(cells("item", "label", categories))
            .rows(
                votes.items().size(),
                item ->
                    cells(
                        votes.items().get(item),
                        categories.get(labels[item]),
                        decimals(inference.posterior()[item])));
    text.row(cells("share of items", "", decimals(inference.priors())));

    double[] accuracies = votes.accuracies(labels);
    for (int annotator = 0; annotator < accuracies.length; annotator++) {
      text.gap()
          .row(cells("annotator " + votes.annotators().get(annotator), "true | said", categories));
      for (int truth = 0; truth < categories.size(); truth++) {
        text.row(cells("", categories.get(truth), decimals(inference.errors()[annotator][truth])));
      }
      text.row("  votes for the label", decimal(accuracies[annotator]));
    }

    return text.gap()
        .row("method", method)
        .row("log-likelihood", decimal(inference.logLikelihood()))
        .row("iterations", inference.iterations())
        .row("converged", inference.converged() ? "yes" : "no");
  }

  private static List<String> cells(String first, String second, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first, second));
    cells.addAll(others);
    return cells;
  }

  private static List<String> decimals(double[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> decimal(values[i])).toList();
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
