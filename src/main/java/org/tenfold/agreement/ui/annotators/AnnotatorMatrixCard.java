package org.tenfold.agreement.ui.annotators;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.inference.PairwiseAgreement;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.CohensKappa;
import org.tenfold.web.matrix.Matrix;
import org.tenfold.web.matrix.MatrixCell;
import org.tenfold.web.matrix.MatrixFigures;
import org.tenfold.web.matrix.MatrixHeads;
import org.tenfold.web.matrix.MatrixPlace;

/** Cohen's kappa of every two annotators, and the clips that two of them judged. */
class AnnotatorMatrixCard extends ChartCard {
  /** More do not fit on a screen. */
  private static final int MOST = 30;

  private final transient VotesBehind votes;
  private final Div place;
  private transient List<EntityRef> drawn = List.of();
  private transient @Nullable Matrix matrix;
  private transient @Nullable BeforeEnterEvent entered;

  AnnotatorMatrixCard(VotesBehind votes) {
    this(votes, new Div());
  }

  private AnnotatorMatrixCard(VotesBehind votes, Div place) {
    super(translate("pairs.title"), "", place);
    this.votes = votes;
    this.place = place;
    setId("annotator-matrix");
  }

  void enter(BeforeEnterEvent event) {
    entered = event;
    drawn = List.of();
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
    squareOf(chosen.stream().map(one -> pairs.annotators().get(one)).toList())
        .show(new Kappas(pairs, chosen));
    show(numbers(pairs), moment);
  }

  /** Another one as soon as other people stand in it. */
  private Matrix squareOf(List<EntityRef> people) {
    if (matrix != null && people.equals(drawn)) {
      return matrix;
    }
    drawn = people;
    List<String> numbers =
        IntStream.rangeClosed(1, people.size()).mapToObj(Integer::toString).toList();
    List<String> rows =
        IntStream.range(0, people.size())
            .mapToObj(i -> people.get(i).name() + " · " + numbers.get(i))
            .toList();
    Matrix made =
        new Matrix(
                "pairs",
                new MatrixHeads(translate("pairs.one"), translate("pairs.other"), rows, numbers))
            .opening(this::behind);
    if (entered != null) {
      made.enter(entered);
    }
    place.removeAll();
    place.add(made);
    matrix = made;
    return made;
  }

  private Component behind(MatrixPlace cell) {
    return votes.ofTwo(drawn.get(cell.row()), drawn.get(cell.column()));
  }

  /**
   * @param chosen those that are drawn, by their place among all
   */
  private record Kappas(PairwiseAgreement pairs, List<Integer> chosen) implements MatrixFigures {
    @Override
    public MatrixCell at(MatrixPlace place, boolean percent) {
      if (place.row() == place.column()) {
        return MatrixCell.empty();
      }
      CohensKappa figure = pairs.of(chosen.get(place.row()), chosen.get(place.column()));
      Optional<Double> kappa = figure.kappa().value();
      boolean few = figure.items() < PairwiseAgreement.FEW;
      return new MatrixCell(
          kappa.map(one -> String.format(java.util.Locale.ROOT, "%.2f", one)).orElse("–"),
          few ? 0 : Math.max(0, kappa.orElse(0.0)),
          translate(
              "pairs.pair",
              words(figure.kappa()),
              figure.items(),
              Formats.interval(figure.interval())),
          few);
    }
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
}
