package org.tenfold.operation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.operation.metric.LabellingFigures;
import org.tenfold.web.StatTile;

/** How fast this machine answers those who judge. */
final class LabellingTiles extends Div {
  private static final int SECOND = 1_000;

  LabellingTiles(LabellingFigures.Now now) {
    add(
        new StatTile(
            translate("system.votes"), Long.toString(now.votes()), translate("system.since-began")),
        new StatTile(
            translate("system.vote-time"), within(now.vote()), translate("system.nearly-all")),
        new StatTile(
            translate("system.claim-time"), within(now.claim()), translate("system.nearly-all")),
        new StatTile(
            translate("system.expired"),
            Long.toString(now.expired()),
            translate("system.since-began")),
        new StatTile(
            translate("system.connections"),
            Integer.toString(now.connections()),
            translate("system.connections-of", now.mostConnections())));
    addClassName("tf-stats");
    setId("system-labelling");
  }

  private static String within(Optional<Duration> bound) {
    return bound
        .map(Duration::toMillis)
        .map(
            millis ->
                millis < SECOND
                    ? "≤ " + millis + " ms"
                    : String.format(Locale.ROOT, "≤ %.1f s", millis / (double) SECOND))
        .orElse("–");
  }
}
