package org.tenfold.benchmark.ui;

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
    String epoch = "fold " + last.fold() + ", epoch " + last.epoch();
    add(
        new StatTile("Loss", number("%.3f", last.loss()), "training part; " + epoch),
        new StatTile("Learning rate", number("%.2g", pace.learningRate()), epoch),
        new StatTile("Speed", number("%.1f", pace.clipsPerSecond()), "clips/s in that epoch"),
        new StatTile(
            "Waiting for clips", number("%.0f %%", PERCENT * pace.waited()), "of the time"));
    last.validation()
        .ifPresent(
            loss -> add(new StatTile("Validation loss", number("%.3f", loss), "cross-entropy")));
    if (pace.memoryBytes() > 0) {
      add(new StatTile("Memory", gibibytes(pace.memoryBytes()), "of the process"));
    }
    pace.cardBytes()
        .ifPresent(bytes -> add(new StatTile("Card's memory", gibibytes(bytes), "in use, by all")));
  }

  private static String gibibytes(long bytes) {
    return number("%.1f GiB", bytes / GIBIBYTE);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
