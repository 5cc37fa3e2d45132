package org.tenfold.benchmark.ui.features;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.projection.PairedSeparation;
import org.tenfold.benchmark.projection.PairedSeparationState;
import org.tenfold.benchmark.projection.PairedSeparationWish;
import org.tenfold.benchmark.projection.PairedSeparations;
import org.tenfold.benchmark.ui.run.Card;
import org.tenfold.benchmark.ui.run.RunNumbers;
import org.tenfold.statistics.projection.SeparationDifference;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PlainTable;

/** How much tighter the classes of one run are than those of the other, with its interval. */
class PairedSeparationCard extends Div {
  private static final Duration EVERY = Duration.ofMillis(500);

  private final Map<String, String> names;
  private final Div place = new Div();

  PairedSeparationCard(
      PairedSeparations separations, Run run, Run beside, int fold, Map<String, String> called) {
    names =
        Map.of(
            "run", called.getOrDefault(run.id().value().toString(), ""),
            "beside", called.getOrDefault(beside.id().value().toString(), ""));
    setId("separation-difference");
    addClassName("tf-stack");
    place.addClassName("tf-stack");
    PairedSeparationWish wish = new PairedSeparationWish(run.id(), beside.id(), fold);
    Anchor csv =
        new Anchor(
            "export/runs/%s/separation.csv?beside=%s&fold=%d"
                .formatted(run.id().value(), beside.id().value(), fold),
            translate("features.difference-csv"));
    csv.setRouterIgnore(true);
    csv.getElement().setAttribute("download", true);
    add(new H3(translate("features.difference")), place, csv);
    LiveBinding.keep(this, EVERY, () -> separations.of(wish), this::show);
  }

  private void show(PairedSeparationState state) {
    place.removeAll();
    switch (state) {
      case PairedSeparationState.Counting() ->
          place.add(Card.note(translate("features.difference-counting")));
      case PairedSeparationState.NothingInCommon() ->
          place.add(Card.note(translate("features.difference-nothing")));
      case PairedSeparationState.Failed() -> place.add(Card.note(translate("features.failed")));
      case PairedSeparationState.Ready(PairedSeparation found) -> show(found);
    }
  }

  private void show(PairedSeparation found) {
    PlainTable table =
        new PlainTable(
            translate("human.fold"),
            names.getOrDefault("run", ""),
            names.getOrDefault("beside", ""),
            translate("features.difference-column"),
            translate("features.difference-interval"));
    found.folds().forEach(one -> table.addRow("fd" + one.fold(), cells(one.difference())));
    if (found.folds().size() > 1) {
      table.addRow(translate("features.ratio-mean"), cells(found.mean()));
    }
    place.add(table, Card.note(translate("features.difference-words", found.movies())));
    if (found.leftOut() > 0) {
      place.add(Card.note(translate("features.difference-left-out", found.leftOut())));
    }
  }

  private static List<String> cells(SeparationDifference one) {
    return List.of(
        RunNumbers.three(one.first()),
        RunNumbers.three(one.second()),
        one.difference()
            .value()
            .map(number -> String.format(java.util.Locale.ROOT, "%+.3f", number).replace('-', '−'))
            .orElseGet(() -> RunNumbers.three(one.difference())),
        one.difference().value().isEmpty()
            ? ""
            : RunNumbers.three(one.intervals().bca()).replace('-', '−'));
  }
}
