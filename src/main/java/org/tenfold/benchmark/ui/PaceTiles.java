package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.web.StatTile;

/** How fast a run trains and what it takes, as of its last epoch. */
class PaceTiles extends Div {
  private static final double GIBIBYTE = 1024.0 * 1024 * 1024;
  private static final int PERCENT = 100;

  PaceTiles() {
    setId("pace");
    addClassName("tf-stats");
    setVisible(false);
  }

  /** Shows nothing before the first epoch, and for runs of before its pace was kept. */
  void show(List<EpochLoss> epochs) {
    removeAll();
    setVisible(false);
    if (epochs.isEmpty()) {
      return;
    }
    EpochLoss last = epochs.getLast();
    last.pace().ifPresent(pace -> show(last, pace));
  }

  private void show(EpochLoss last, EpochLoss.Pace pace) {
    setVisible(true);
    String epoch = translate("pace.epoch", last.fold(), last.epoch());
    add(
        new StatTile(
            translate("benchmark.loss"),
            number("%.3f", last.loss()),
            translate("pace.training", epoch)),
        new StatTile(translate("pace.rate"), number("%.2g", pace.learningRate()), epoch),
        new StatTile(
            translate("pace.speed"),
            number("%.1f", pace.clipsPerSecond()),
            translate("pace.speed-words")),
        new StatTile(
            translate("pace.waiting"),
            number("%.0f %%", PERCENT * pace.waited()),
            translate("pace.of-time")));
    last.validation()
        .ifPresent(
            loss ->
                add(
                    new StatTile(
                        translate("pace.validation"),
                        number("%.3f", loss),
                        translate("pace.cross-entropy"))));
    if (pace.memoryBytes() > 0) {
      add(
          new StatTile(
              translate("pace.memory"),
              gibibytes(pace.memoryBytes()),
              translate("pace.of-process")));
    }
    pace.cardBytes()
        .ifPresent(
            bytes ->
                add(
                    new StatTile(
                        translate("pace.gpu-memory"), gibibytes(bytes), translate("pace.by-all"))));
  }

  private static String gibibytes(long bytes) {
    return number("%.1f GiB", bytes / GIBIBYTE);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
