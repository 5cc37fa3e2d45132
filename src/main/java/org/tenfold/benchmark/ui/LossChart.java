package org.tenfold.benchmark.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenfold.benchmark.run.EpochLoss;

/** ECharts option of the loss curves. */
final class LossChart {
  private static final int MOST_SYMBOLS = 29;

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
        "series", series(folds));
  }

  private static List<Map<String, Object>> series(Map<Integer, List<EpochLoss>> folds) {
    List<Map<String, Object>> series = new ArrayList<>();
    folds.forEach(
        (fold, epochs) -> {
          String colour = COLOURS.get((fold - 1) % COLOURS.size());
          series.add(
              line(
                  "fd" + fold,
                  colour,
                  "solid",
                  points(epochs, one -> OptionalDouble.of(one.loss()))));
          List<List<Number>> validation = points(epochs, EpochLoss::validation);
          if (!validation.isEmpty()) {
            series.add(line("fd" + fold + " validation", colour, "dashed", validation));
          }
        });
    return series;
  }

  private static List<List<Number>> points(
      List<EpochLoss> epochs, Function<EpochLoss, OptionalDouble> loss) {
    return epochs.stream()
        .filter(epoch -> loss.apply(epoch).isPresent())
        .map(epoch -> List.<Number>of(epoch.epoch(), loss.apply(epoch).getAsDouble()))
        .toList();
  }

  private static Map<String, Object> line(
      String name, String colour, String dashes, List<List<Number>> points) {
    return Map.of(
        "type",
        "line",
        "name",
        name,
        "lineStyle",
        Map.of("type", dashes, "color", colour),
        "itemStyle",
        Map.of("color", colour),
        "showSymbol",
        points.size() < MOST_SYMBOLS,
        "data",
        points);
  }
}
