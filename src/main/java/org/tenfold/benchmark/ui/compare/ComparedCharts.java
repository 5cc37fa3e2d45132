package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.ui.Bands;
import org.tenfold.benchmark.comparison.Comparison;
import org.tenfold.benchmark.comparison.Comparison.Contender;
import org.tenfold.benchmark.comparison.EpochMean;
import org.tenfold.benchmark.ui.Cards;
import org.tenfold.benchmark.ui.charts.GroupedBars;
import org.tenfold.web.PageLabels;

/** Recalls, losses and confusions of all, drawn. */
final class ComparedCharts {
  private static final String HEIGHT = "20rem";

  private final Comparison comparison;
  private final List<String> names;

  private ComparedCharts(Comparison comparison, List<String> names) {
    this.comparison = comparison;
    this.names = names;
  }

  static List<Component> of(Comparison comparison, List<String> names) {
    ComparedCharts charts = new ComparedCharts(comparison, names);
    List<Component> all = new ArrayList<>();
    all.add(charts.recalls());
    all.add(charts.losses());
    charts.scores().ifPresent(all::add);
    return all;
  }

  private Component recalls() {
    List<GroupedBars.Group> groups =
        each(
            (contender, name) ->
                new GroupedBars.Group(
                    name,
                    contender.scores().recalls().stream()
                        .<@Nullable Double>map(
                            recall -> recall.share().value().map(one -> 100 * one).orElse(null))
                        .toList()));
    return Cards.of(
        "compare-recalls",
        translate("compare.recalls"),
        translate("run.recalls-words"),
        Cards.chart(
            translate("compare.recalls-chart"),
            HEIGHT,
            new GroupedBars(translate("compare.recall") + " %", emotions(), groups)));
  }

  private TreeSet<Integer> epochs() {
    TreeSet<Integer> epochs = new TreeSet<>();
    comparison
        .contenders()
        .forEach(one -> one.epochs().forEach(epoch -> epochs.add(epoch.epoch())));
    return epochs;
  }

  /** Empty where no run was asked about its test clips on the way. */
  private Optional<Component> scores() {
    TreeSet<Integer> epochs = epochs();
    List<Bands.Curve> curves = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<EpochMean> own = comparison.contenders().get(i).epochs();
      if (own.stream().anyMatch(one -> one.uar().isPresent())) {
        curves.add(score(names.get(i) + " · UAR", false, at(epochs, own, ComparedCharts::uar)));
        curves.add(score(names.get(i) + " · WAR", true, at(epochs, own, ComparedCharts::war)));
      }
    }
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Cards.of(
                "compare-scores",
                translate("run.test-title"),
                translate("compare.epochs-words"),
                Cards.chart(
                    translate("run.test-chart"),
                    HEIGHT,
                    new Bands(
                        translate("compare.epoch"),
                        "%",
                        1,
                        epochs.stream().map(epoch -> Integer.toString(epoch)).toList(),
                        curves))));
  }

  private static Bands.Curve score(String name, boolean dashed, List<@Nullable Double> values) {
    return new Bands.Curve(name, dashed, values, List.of(), List.of());
  }

  private static @Nullable Double uar(EpochMean epoch) {
    return epoch.uar().isPresent() ? Double.valueOf(100 * epoch.uar().getAsDouble()) : null;
  }

  private static @Nullable Double war(EpochMean epoch) {
    return epoch.war().isPresent() ? Double.valueOf(100 * epoch.war().getAsDouble()) : null;
  }

  private Component losses() {
    TreeSet<Integer> epochs = epochs();
    List<Bands.Curve> curves = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<EpochMean> own = comparison.contenders().get(i).epochs();
      curves.add(
          new Bands.Curve(
              names.get(i),
              false,
              at(epochs, own, EpochMean::loss),
              at(epochs, own, EpochMean::low),
              at(epochs, own, EpochMean::high)));
      if (own.stream().anyMatch(one -> one.validation().isPresent())) {
        curves.add(
            new Bands.Curve(
                translate("compare.validation", names.get(i)),
                true,
                at(epochs, own, ComparedCharts::validation),
                List.of(),
                List.of()));
      }
    }
    return Cards.of(
        "compare-loss",
        translate("compare.loss"),
        translate("compare.loss-words"),
        Cards.chart(
            translate("compare.loss-chart"),
            HEIGHT,
            new Bands(
                translate("compare.epoch"),
                translate("compare.loss-axis"),
                3,
                epochs.stream().map(epoch -> Integer.toString(epoch)).toList(),
                curves)));
  }

  private static @Nullable Double validation(EpochMean epoch) {
    return epoch.validation().isPresent() ? epoch.validation().getAsDouble() : null;
  }

  private static List<@Nullable Double> at(
      Set<Integer> epochs, List<EpochMean> own, Function<EpochMean, @Nullable Double> number) {
    return epochs.stream()
        .<@Nullable Double>map(
            epoch ->
                own.stream()
                    .filter(one -> one.epoch() == epoch)
                    .findFirst()
                    .map(number)
                    .orElse(null))
        .toList();
  }

  private interface Made<T> {
    T of(Contender contender, String name);
  }

  private <T> List<T> each(Made<T> made) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> made.of(comparison.contenders().get(i), names.get(i)))
        .toList();
  }

  private static List<String> emotions() {
    return PageLabels.names().stream().toList();
  }
}
