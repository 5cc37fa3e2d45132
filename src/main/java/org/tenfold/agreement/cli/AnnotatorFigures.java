package org.tenfold.agreement.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.ResultFields;
import org.tenfold.console.TextTable;
import org.tenfold.error.InvalidInput;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.CohensKappa;
import org.tenfold.statistics.agreement.PairwiseKappa;
import org.tenfold.statistics.reliability.IntraclassCorrelation;
import org.tenfold.truth.Votes;

/** Measures that need to know who voted: Cohen's kappa of every two, intraclass correlation. */
final class AnnotatorFigures {
  /** A matrix of more people does not fit a terminal. */
  private static final int MOST_SHOWN = 12;

  private final Votes votes;

  AnnotatorFigures(Votes votes) {
    this.votes = votes;
  }

  /**
   * @return annotators, and by row and column the kappas and the items that both judged; null on
   *     the diagonal and where a kappa has no value
   */
  Map<String, ?> cohensKappas() {
    PairwiseKappa pairs = pairs();
    List<List<@Nullable Double>> kappas = new ArrayList<>();
    List<List<@Nullable Long>> common = new ArrayList<>();
    for (int one = 0; one < pairs.annotators(); one++) {
      List<@Nullable Double> row = new ArrayList<>();
      List<@Nullable Long> items = new ArrayList<>();
      for (int other = 0; other < pairs.annotators(); other++) {
        CohensKappa kappa = one == other ? null : pairs.of(one, other);
        row.add(kappa == null ? null : kappa.kappa().value().orElse(null));
        items.add(kappa == null ? null : kappa.items());
      }
      kappas.add(row);
      common.add(items);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("annotators", votes.annotators());
    fields.put("kappa", kappas);
    fields.put("items", common);
    return fields;
  }

  void addCohensKappas(TextTable table) {
    PairwiseKappa pairs = pairs();
    List<String> names = votes.annotators();
    if (names.size() > MOST_SHOWN) {
      double[] all =
          IntStream.range(0, names.size())
              .boxed()
              .flatMap(
                  one ->
                      IntStream.range(one + 1, names.size())
                          .mapToObj(other -> pairs.of(one, other).kappa()))
              .flatMapToDouble(kappa -> kappa.value().stream().mapToDouble(Double::doubleValue))
              .sorted()
              .toArray();
      table.row("Cohen's kappa of two annotators (--json has each)", all.length + " pairs");
      if (all.length > 0) {
        table
            .row("  lowest", decimal(all[0]))
            .row("  median", decimal(Median.withDefaults().withCopy(true).evaluate(all)))
            .row("  highest", decimal(all[all.length - 1]));
      }
      return;
    }
    List<Object> header = new ArrayList<>(List.of("Cohen's kappa"));
    header.addAll(names);
    table.row(header);
    for (int one = 0; one < names.size(); one++) {
      List<Object> row = new ArrayList<>(List.of(names.get(one)));
      for (int other = 0; other < names.size(); other++) {
        row.add(
            one == other
                ? ""
                : pairs.of(one, other).kappa().value().map(AnnotatorFigures::decimal).orElse("-"));
      }
      table.row(row);
    }
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }

  private PairwiseKappa pairs() {
    int[] item = new int[votes.size()];
    int[] annotator = new int[votes.size()];
    int[] label = new int[votes.size()];
    for (int vote = 0; vote < votes.size(); vote++) {
      item[vote] = votes.item(vote);
      annotator[vote] = votes.annotator(vote);
      label[vote] = votes.label(vote);
    }
    return PairwiseKappa.of(
        votes.annotators().size(), votes.categories().size(), item, annotator, label);
  }

  /**
   * @param values what each category stands for
   * @throws InvalidInput when somebody did not judge an item
   */
  Map<IntraclassCorrelation.Form, IntraclassCorrelation> correlations(double[] values) {
    double[][] ratings = new double[votes.items().size()][votes.annotators().size()];
    for (double[] row : ratings) {
      Arrays.fill(row, Double.NaN);
    }
    for (int vote = 0; vote < votes.size(); vote++) {
      ratings[votes.item(vote)][votes.annotator(vote)] = values[votes.label(vote)];
    }
    for (int item = 0; item < ratings.length; item++) {
      for (int annotator = 0; annotator < ratings[item].length; annotator++) {
        if (Double.isNaN(ratings[item][annotator])) {
          throw new InvalidInput(
              "agreement.icc-missing", votes.annotators().get(annotator), votes.items().get(item));
        }
      }
    }
    Map<IntraclassCorrelation.Form, IntraclassCorrelation> all = new LinkedHashMap<>();
    for (IntraclassCorrelation.Form form : IntraclassCorrelation.Form.values()) {
      all.put(form, IntraclassCorrelation.of(ratings, form));
    }
    return all;
  }

  /** The names of McGraw and Wong 1996. */
  static String name(IntraclassCorrelation.Form form) {
    return switch (form) {
      case ONE_WAY -> "ICC(1)";
      case AGREEMENT -> "ICC(A,1)";
      case CONSISTENCY -> "ICC(C,1)";
      case ONE_WAY_OF_MEAN -> "ICC(1,k)";
      case AGREEMENT_OF_MEAN -> "ICC(A,k)";
      case CONSISTENCY_OF_MEAN -> "ICC(C,k)";
    };
  }

  static Map<String, ?> json(Map<IntraclassCorrelation.Form, IntraclassCorrelation> all) {
    Map<String, Object> fields = new LinkedHashMap<>();
    all.forEach(
        (form, one) -> {
          Measure icc = one.icc();
          fields.put(
              name(form),
              new ResultFields()
                  .put("icc", icc)
                  .put("f", one.f())
                  .put("df1", one.df1())
                  .put("df2", one.df2())
                  .put("p", one.p())
                  .put("ci95", one.interval())
                  .withReasons());
        });
    return fields;
  }
}
