package org.tenfold.agreement.ui.annotators;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.inference.PairwiseAgreement;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.CohensKappa;
import org.tenfold.web.Drawing;

/** Cohen's kappa of every two annotators. */
class AnnotatorMatrixCard extends ChartCard {
  /** More do not fit on a screen. */
  private static final int MOST = 30;

  AnnotatorMatrixCard() {
    super(translate("pairs.title"), "");
    setId("annotator-matrix");
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
        translate("pairs.words", PairwiseAgreement.FEW)
            + (chosen.size() < pairs.annotators().size()
                ? " " + translate("pairs.drawn", chosen.size(), pairs.annotators().size())
                : ""));
    tall(Math.max(14, 5 + 2 * chosen.size()) + "rem");
    show(drawing(pairs, chosen), numbers(pairs), moment);
  }

  private static Drawing drawing(PairwiseAgreement pairs, List<Integer> chosen) {
    List<Pair> cells = new ArrayList<>();
    for (int row = 0; row < chosen.size(); row++) {
      for (int column = 0; column < chosen.size(); column++) {
        if (row != column) {
          cells.add(pair(pairs, chosen, row, column));
        }
      }
    }
    return new AnnotatorMatrix(
        chosen.stream().map(one -> pairs.annotators().get(one).name()).toList(), cells);
  }

  private static Pair pair(PairwiseAgreement pairs, List<Integer> chosen, int row, int column) {
    int one = chosen.get(row);
    int other = chosen.get(column);
    CohensKappa figure = pairs.of(one, other);
    String words =
        translate(
            "pairs.pair",
            pairs.annotators().get(one).name(),
            pairs.annotators().get(other).name(),
            words(figure.kappa()),
            figure.items(),
            Formats.interval(figure.interval()));
    boolean few = figure.items() < PairwiseAgreement.FEW;
    return new Pair(row, column, figure.kappa().value(), few, words);
  }

  private static String words(Measure kappa) {
    return switch (kappa) {
      case Measure.Value(double number) -> Formats.three(number);
      case Measure.Undefined(Measure.Reason why) ->
          translate("figure.none-because", translate("reason." + why));
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

  private record AnnotatorMatrix(List<String> people, List<Pair> pairs) implements Drawing {}

  /**
   * @param few whether it rests on hardly any common clips
   */
  private record Pair(int row, int column, Optional<Double> kappa, boolean few, String words) {}
}
