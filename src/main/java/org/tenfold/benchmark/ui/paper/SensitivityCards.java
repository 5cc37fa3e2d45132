package org.tenfold.benchmark.ui.paper;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.ui.Bands;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.study.ConfigurationNames;
import org.tenfold.benchmark.study.Figure;
import org.tenfold.benchmark.study.SensitivityCurve;
import org.tenfold.benchmark.study.SensitivityCurve.Parameter;
import org.tenfold.benchmark.study.SensitivityCurve.Point;
import org.tenfold.benchmark.ui.Cards;
import org.tenfold.statistics.classification.Metric;

/** UAR and WAR over λ and over clips in a step, as the paper's figure 5, with what seeds do. */
public final class SensitivityCards {
  private SensitivityCards() {}

  /** A card for each number that is varied; none without two points. */
  public static List<Div> of(List<SensitivityCurve> curves, Locale locale) {
    return Stream.of(Parameter.values())
        .map(one -> curves.stream().filter(curve -> curve.parameter() == one).toList())
        .filter(alike -> !alike.isEmpty())
        .map(alike -> card(alike, locale))
        .toList();
  }

  private static Div card(List<SensitivityCurve> curves, Locale locale) {
    Parameter parameter = curves.getFirst().parameter();
    Div charts = new Div();
    charts.addClassName("tf-columns");
    for (Metric metric : List.of(Metric.UAR, Metric.WAR)) {
      charts.add(
          Cards.chart(
              translate("study.curve-chart." + parameter, metric.title()),
              "18rem",
              drawing(curves, metric, locale)));
    }
    return Cards.of(
        "study-curve-" + parameter.name().toLowerCase(Locale.ROOT),
        translate("study.curve." + parameter),
        translate("study.curve-words"),
        charts);
  }

  static Bands drawing(List<SensitivityCurve> curves, Metric metric, Locale locale) {
    TreeSet<Double> values = new TreeSet<>();
    curves.forEach(curve -> curve.points().forEach(point -> values.add(point.value())));
    ConfigurationNames names =
        new ConfigurationNames(
            curves.stream().map(one -> one.others().configuration()).toList(), locale);
    List<Bands.Curve> drawn = new ArrayList<>();
    for (SensitivityCurve curve : curves) {
      String network = RunWords.network(curve.others());
      boolean alone =
          curves.stream().filter(other -> RunWords.network(other.others()).equals(network)).count()
              < 2;
      boolean several = curve.points().stream().anyMatch(point -> point.row().seeds() > 1);
      drawn.add(
          new Bands.Curve(
              alone ? network : names.of(curve.others().configuration()),
              false,
              at(values, curve, metric, 0),
              several ? at(values, curve, metric, -1) : List.of(),
              several ? at(values, curve, metric, 1) : List.of()));
    }
    return new Bands(
        curves.getFirst().parameter() == Parameter.LAMBDA ? "λ" : "m",
        metric.title() + " %",
        2,
        values.stream().map(SensitivityCards::plain).toList(),
        drawn);
  }

  /** So many standard deviations over seeds away from the mean; where there is one seed, none. */
  private static List<@Nullable Double> at(
      Set<Double> values, SensitivityCurve curve, Metric metric, int deviations) {
    ToDoubleFunction<Figure> far = figure -> deviations * figure.overSeeds().value().orElse(0.0);
    return values.stream()
        .<@Nullable Double>map(
            value ->
                point(curve, value)
                    .map(point -> point.row().figure(metric))
                    .flatMap(
                        figure ->
                            figure
                                .pooled()
                                .value()
                                .map(mean -> 100 * (mean + far.applyAsDouble(figure))))
                    .orElse(null))
        .toList();
  }

  private static Optional<Point> point(SensitivityCurve curve, double value) {
    return curve.points().stream().filter(point -> point.value() == value).findFirst();
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
