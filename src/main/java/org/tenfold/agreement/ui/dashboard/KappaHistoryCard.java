package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.history.KappaHistory;
import org.tenfold.agreement.history.Replay;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Estimate;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.web.Drawing;

/** Kappa with its interval, and alpha, as the votes came in. */
final class KappaHistoryCard extends Div {
  private final ChartCard card =
      new ChartCard(translate("history.title"), translate("history.words"));

  KappaHistoryCard() {
    setId("kappa-over-time");
    addClassName("tf-fill");
    add(card);
  }

  void show(Overview now, Optional<Replay> replay) {
    List<KappaHistory.Point> points = replay.map(one -> one.history().points()).orElse(List.of());
    card.setComing(replay.isEmpty() && !(now.question().moment() instanceof AsOf.Frozen));
    card.setNote(words(now, replay.isPresent(), points));
    if (points.isEmpty()) {
      card.showNothing(Formats.moment(now));
      return;
    }
    card.show(drawing(points), numbers(points), Formats.moment(now));
  }

  private static Drawing drawing(List<KappaHistory.Point> points) {
    boolean inSeconds =
        Duration.between(points.getFirst().at(), points.getLast().at()).toHours() < 1;
    return new KappaCurve(
        points.stream().map(point -> Formats.shortTime(point.at(), inSeconds)).toList(),
        points.stream()
            .map(
                point ->
                    Estimate.of(
                        point.finished().kappa(), point.finished().intervals().percentile()))
            .toList(),
        points.stream().map(point -> point.alpha().value()).toList(),
        new Words(translate("history.kappa"), translate("history.alpha")));
  }

  private static String words(Overview now, boolean played, List<KappaHistory.Point> points) {
    if (now.question().moment() instanceof AsOf.Frozen) {
      return translate("history.release");
    }
    if (!played) {
      return translate("history.playing");
    }
    if (points.isEmpty()) {
      return now.figures().votes() == 0
          ? translate("history.no-votes")
          : translate("history.no-times");
    }
    return points.stream().allMatch(point -> point.finished().kappa().value().isEmpty())
        ? translate("history.only-alpha")
        : "";
  }

  private static ChartData numbers(List<KappaHistory.Point> points) {
    List<List<String>> rows = new ArrayList<>();
    for (KappaHistory.Point point : points) {
      List<String> row = new ArrayList<>();
      row.add(point.at().toString());
      row.add(Long.toString(point.finished().items()));
      row.addAll(
          Formats.row("", point.finished().kappa(), point.finished().intervals().percentile())
              .subList(1, 4));
      row.add(Formats.exact(point.alpha()));
      rows.add(row);
    }
    return new ChartData(List.of("time", "finished", "kappa", "low", "high", "alpha"), rows);
  }

  /** What the two curves are called. */
  private record Words(String kappa, String alpha) {}

  /** One of each for each moment. */
  private record KappaCurve(
      List<String> times, List<Estimate> kappas, List<Optional<Double>> alphas, Words words)
      implements Drawing {}
}
