package org.tenfold.benchmark.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenfold.benchmark.EpochLoss;

/** ECharts option of the loss curves. */
final class LossChart {
  private LossChart() {}

  /** Five that are easily told apart; the emotions' own colours, as a fold has none. */
  private static final List<String> COLOURS =
      List.of(
          "var(--tf-emotion-2)",
          "var(--tf-emotion-1)",
          "var(--tf-emotion-6)",
          "var(--tf-emotion-4)",
          "var(--tf-emotion-7)");

  static Map<String, Object> option(List<EpochLoss> epochs) {
    Map<Integer, List<EpochLoss>> folds =
        epochs.stream()
            .collect(Collectors.groupingBy(EpochLoss::fold, TreeMap::new, Collectors.toList()));
    return Map.of(
        "grid", Map.of("left", 52, "right", 16, "top", 36, "bottom", 40),
        "color", COLOURS,
        "legend", Map.of("top", 0),
        "tooltip", Map.of("trigger", "axis"),
        "xAxis",
            Map.of(
                "type",
                "value",
                "name",
                "epoch",
                "nameLocation",
                "middle",
                "nameGap",
                26,
                "minInterval",
                1,
                "min",
                1),
        "yAxis", Map.of("type", "value", "name", "loss", "scale", true),
        "series",
            folds.entrySet().stream().map(fold -> line(fold.getKey(), fold.getValue())).toList());
  }

  private static Map<String, Object> line(int fold, List<EpochLoss> epochs) {
    return Map.of(
        "type",
        "line",
        "name",
        "fd" + fold,
        "showSymbol",
        epochs.size() < 30,
        "data",
        epochs.stream().map(epoch -> List.of(epoch.epoch(), epoch.loss())).toList());
  }
}
