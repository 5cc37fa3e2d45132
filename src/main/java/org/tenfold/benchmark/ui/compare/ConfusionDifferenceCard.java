package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tenfold.benchmark.comparison.Comparison;
import org.tenfold.benchmark.comparison.Comparisons;
import org.tenfold.benchmark.comparison.Contestant;
import org.tenfold.benchmark.comparison.TakenClip;
import org.tenfold.benchmark.ui.run.Card;
import org.tenfold.release.ReleasedClip;
import org.tenfold.web.matrix.ClipLines;
import org.tenfold.web.matrix.Matrix;
import org.tenfold.web.matrix.MatrixCell;
import org.tenfold.web.matrix.MatrixFigures;
import org.tenfold.web.matrix.MatrixHeads;
import org.tenfold.web.matrix.MatrixPlace;

/** Where the confusion of each configuration differs from that of the first, and the clips. */
class ConfusionDifferenceCard extends Card {
  /** Smaller differences than these percentage points are drawn as pale as they are. */
  private static final double LEAST_RANGE = 5;

  private final transient Comparisons comparisons;
  private final transient Supplier<List<ReleasedClip>> clips;

  /**
   * @param chosen as many as the comparison has, in its order
   * @param clips of the release, asked for when a cell is pressed
   */
  ConfusionDifferenceCard(
      Comparisons comparisons,
      Comparison comparison,
      List<Contestant> chosen,
      List<String> names,
      Supplier<List<ReleasedClip>> clips,
      BeforeEnterEvent event) {
    super(
        "compare-confusion", translate("compare.confusion"), translate("compare.confusion-words"));
    this.comparisons = comparisons;
    this.clips = clips;
    for (int i = 1; i < chosen.size(); i++) {
      Pair pair = new Pair(chosen.getFirst(), chosen.get(i), names.getFirst(), names.get(i));
      Matrix matrix =
          new Matrix(
                  "difference" + i,
                  MatrixHeads.labels(translate("run.true-label"), translate("run.predicted-label")))
              .opening(place -> behind(pair, place));
      matrix.enter(event);
      matrix.show(new Points(comparison.confusionDifference(i)));
      add(new H3(translate("compare.confusion-chart", pair.otherName(), pair.firstName())), matrix);
    }
  }

  private record Pair(Contestant first, Contestant other, String firstName, String otherName) {}

  private Div behind(Pair pair, MatrixPlace place) {
    Map<Integer, ReleasedClip> byNumber =
        clips.get().stream().collect(Collectors.toMap(ReleasedClip::number, Function.identity()));
    return new ClipLines(
        comparisons.taken(pair.first(), pair.other(), place.row(), place.column()).stream()
            .flatMap(
                taken ->
                    Optional.ofNullable(byNumber.get(taken.number())).stream()
                        .map(clip -> line(pair, taken, clip)))
            .toList());
  }

  private static ClipLines.Line line(Pair pair, TakenClip taken, ReleasedClip clip) {
    return new ClipLines.Line(
        clip.clip().map(id -> id.value().toString()),
        translate("clip-check.clip", clip.number()),
        translate(
            "compare.taken", pair.firstName(), taken.first(), pair.otherName(), taken.other()),
        clip.annotation().votes());
  }

  /** Differences of shares, −1..1, as percentage points. */
  private record Points(double[][] shares) implements MatrixFigures {
    @Override
    public MatrixCell at(MatrixPlace place, boolean percent) {
      double most =
          Math.max(
              LEAST_RANGE,
              100
                  * Arrays.stream(shares)
                      .flatMapToDouble(Arrays::stream)
                      .map(Math::abs)
                      .max()
                      .orElse(0));
      double points = 100 * shares[place.row()][place.column()];
      String text = String.format(Locale.ROOT, "%+.1f", points).replace('-', '−');
      if (text.substring(1).equals("0.0")) {
        text = "0";
      }
      return MatrixCell.of(text, points / most, translate("human.points", text));
    }
  }
}
