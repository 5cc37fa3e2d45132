package org.tenfold.benchmark.ui.features;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenfold.benchmark.projection.FeatureMap;
import org.tenfold.benchmark.projection.FeatureMapState;
import org.tenfold.benchmark.projection.FeatureMapWish;
import org.tenfold.benchmark.projection.FeatureMaps;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.ui.run.Card;
import org.tenfold.benchmark.ui.run.RunNumbers;
import org.tenfold.web.Chart;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PlainTable;

/** One run's plane, or how far it is; below it how tight the classes are. */
class FeaturePlaneCard extends Div {
  private static final Duration EVERY = Duration.ofMillis(500);

  private final FeatureChoice choice;
  private final transient Consumer<PredictedClip> open;
  private final Div place = new Div();

  FeaturePlaneCard(
      FeatureMaps maps,
      String name,
      FeatureMapWish wish,
      FeatureChoice choice,
      Consumer<PredictedClip> open) {
    this.choice = choice;
    this.open = open;
    addClassNames("tf-stack", "tf-plane", "tf-wrap");
    place.addClassName("tf-stack");
    add(new H3(name), place);
    LiveBinding.keep(this, EVERY, () -> maps.of(wish), this::show);
  }

  private void show(FeatureMapState state) {
    place.removeAll();
    switch (state) {
      case FeatureMapState.Counting(int percent) -> place.add(progress(percent));
      case FeatureMapState.Ready(FeatureMap map) -> show(map);
      case FeatureMapState.TooFewClips(int clips) ->
          place.add(Card.note(translate("features.too-few", clips)));
      case FeatureMapState.NoFeatures() -> place.add(Card.note(translate("features.none-words")));
      case FeatureMapState.Failed() -> place.add(Card.note(translate("features.failed")));
    }
  }

  private static Component progress(int percent) {
    ProgressBar bar = new ProgressBar(0, 100, percent);
    bar.getElement().setAttribute("aria-label", translate("features.counting", percent));
    return new Div(new Span(translate("features.counting", percent)), bar);
  }

  private void show(FeatureMap map) {
    Chart chart = new Chart(translate("features.chart")).offered("t-sne");
    chart.addClassName("tf-square");
    chart.draw(FeaturePlane.of(map, choice.colour()));
    Map<String, PredictedClip> clips =
        map.points().stream()
            .map(FeatureMap.Point::clip)
            .collect(Collectors.toMap(clip -> clip.said().videoName(), clip -> clip));
    chart.onChosen(
        key -> {
          PredictedClip clip = clips.get(key);
          if (clip != null) {
            open.accept(clip);
          }
        });
    place.add(
        chart,
        Card.note(
            translate(
                "features.made",
                map.points().size(),
                String.format(java.util.Locale.ROOT, "%.0f", map.perplexity()),
                RunNumbers.three(map.divergence()))),
        separations(map));
  }

  private static PlainTable separations(FeatureMap map) {
    PlainTable table =
        new PlainTable(
            translate("human.fold"),
            translate("features.ratio"),
            translate("features.ratio-interval"));
    map.separations()
        .forEach(
            one ->
                table.addRow(
                    "fd" + one.fold(),
                    List.of(
                        RunNumbers.three(one.ratio()),
                        one.ratio().value().isEmpty() ? "" : RunNumbers.three(one.interval()))));
    if (map.separations().size() > 1) {
      table.addRow(
          translate("features.ratio-mean"), List.of(RunNumbers.three(map.meanRatio()), ""));
    }
    return table;
  }
}
