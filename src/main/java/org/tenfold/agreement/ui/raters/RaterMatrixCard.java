package org.tenfold.agreement.ui.raters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.inference.PairwiseAgreement;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.EmotionMatrix;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.CohensKappa;

/** Cohen's kappa of every two annotators. */
class RaterMatrixCard extends ChartCard {
  /** More do not fit on a screen. */
  private static final int MOST = 30;

  RaterMatrixCard() {
    super("Agreement of every two annotators", "");
    setId("rater-matrix");
  }

  void show(PairwiseAgreement pairs, String moment) {
    List<Integer> chosen =
        IntStream.range(0, pairs.annotators().size())
            .boxed()
            .sorted(Comparator.comparing((Integer one) -> -pairs.votes().get(one)))
            .limit(MOST)
            .sorted()
            .toList();
    setMeaning(
        "Cohen's κ over the clips that both judged: 1, always the same vote; 0, no more alike than"
            + " by chance. In brackets: fewer than "
            + PairwiseAgreement.FEW
            + " common clips, so hardly a figure at all."
            + (chosen.size() < pairs.annotators().size()
                ? " The %d of %d annotators with most votes are drawn."
                    .formatted(chosen.size(), pairs.annotators().size())
                : ""));
    tall(Math.max(14, 5 + 2 * chosen.size()) + "rem");
    show(option(pairs, chosen), numbers(pairs), moment);
  }

  private static Map<String, Object> option(PairwiseAgreement pairs, List<Integer> chosen) {
    List<String> numbers =
        IntStream.rangeClosed(1, chosen.size()).mapToObj(Integer::toString).toList();
    List<String> names =
        IntStream.range(0, chosen.size())
            .mapToObj(
                place ->
                    pairs.annotators().get(chosen.get(place)).name() + "  " + numbers.get(place))
            .toList();
    return Map.of(
        "grid", Map.of("left", 12, "right", 12, "top", 8, "bottom", 8, "containLabel", true),
        "tooltip", Map.of("trigger", "item"),
        "xAxis", EmotionMatrix.columns(numbers),
        "yAxis",
            Map.of(
                "type",
                "category",
                "inverse",
                true,
                "axisLabel",
                Map.of("fontSize", 11, "width", 180, "overflow", "truncate"),
                "data",
                names),
        "visualMap", EmotionMatrix.SHADES,
        "series", EmotionMatrix.cells("κ", cells(pairs, chosen)));
  }

  private static List<Map<String, Object>> cells(PairwiseAgreement pairs, List<Integer> chosen) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int row = 0; row < chosen.size(); row++) {
      for (int column = 0; column < chosen.size(); column++) {
        if (row != column) {
          cells.add(cell(pairs, chosen.get(row), chosen.get(column), List.of(column, row)));
        }
      }
    }
    return cells;
  }

  private static Map<String, Object> cell(
      PairwiseAgreement pairs, int one, int other, List<Integer> place) {
    CohensKappa figure = pairs.of(one, other);
    boolean few = figure.items() < PairwiseAgreement.FEW;
    String kappa =
        figure.kappa().value().map(k -> String.format(Locale.ROOT, "%.2f", k)).orElse("–");
    double shade = few ? 0 : Math.clamp(figure.kappa().value().orElse(0.0), 0, 1);
    return Map.of(
        "value", List.of(place.get(0), place.get(1), shade),
        "label", Map.of("formatter", few ? "(" + kappa + ")" : kappa),
        "itemStyle",
            Map.of(
                "borderColor", few ? "var(--tf-line)" : "var(--tf-surface)",
                "borderWidth", 1,
                "borderType", few ? "dashed" : "solid"),
        "tooltip",
            Map.of(
                "formatter",
                "%s and %s\nκ %s over %d common clips\n95 %%: %s"
                    .formatted(
                        pairs.annotators().get(one).name(),
                        pairs.annotators().get(other).name(),
                        words(figure.kappa()),
                        figure.items(),
                        Formats.interval(figure.interval()))));
  }

  private static String words(Measure kappa) {
    return switch (kappa) {
      case Measure.Value(double number) -> Formats.three(number);
      case Measure.Undefined(Measure.Reason why) -> "none: " + why.sentence();
    };
  }

  private static ChartData numbers(PairwiseAgreement pairs) {
    List<List<String>> rows = new ArrayList<>();
    List<EntityRef> people = pairs.annotators();
    for (int one = 0; one < people.size(); one++) {
      for (int other = one + 1; other < people.size(); other++) {
        CohensKappa figure = pairs.of(one, other);
        List<String> row =
            new ArrayList<>(List.of(people.get(one).name(), people.get(other).name()));
        row.add(Long.toString(figure.items()));
        List<String> estimate = Formats.row("", figure.kappa(), figure.interval());
        row.addAll(estimate.subList(1, estimate.size()));
        rows.add(row);
      }
    }
    return new ChartData(
        List.of("annotator", "other", "common_clips", "kappa", "low95", "high95", "reason"), rows);
  }
}
