package org.tenfold.agreement.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.history.KappaHistory;
import org.tenfold.emotion.Emotion;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/** ECharts options of the dashboard: maps, lists, numbers and words, no code. */
public final class Charts {
  private static final Map<String, Object> GRID =
      Map.of("left", 12, "right", 16, "top", 28, "bottom", 8, "containLabel", true);

  private Charts() {}

  /** A bar with its number for each emotion, in the emotion's colour. */
  public static Map<String, Object> byEmotion(String unit, long[] counts) {
    List<Object> bars = new ArrayList<>();
    for (Emotion emotion : Emotion.all()) {
      bars.add(bar(counts[emotion.index()], "var(--tf-emotion-" + emotion.number() + ")"));
    }
    return bars(unit, Emotion.all().stream().map(Emotion::title).toList(), bars);
  }

  public static Map<String, Object> bars(String unit, List<String> names, List<Object> bars) {
    return Map.of(
        "grid", GRID,
        "tooltip", tooltip(unit),
        "xAxis",
            Map.of(
                "type",
                "category",
                "axisLabel",
                Map.of("interval", 0, "fontSize", 11, "hideOverlap", true),
                "data",
                names),
        "yAxis", Map.of("type", "value", "minInterval", 1),
        "series",
            List.of(
                Map.of(
                    "type",
                    "bar",
                    "name",
                    unit,
                    "barMaxWidth",
                    56,
                    "data",
                    bars,
                    "label",
                    Map.of(
                        "show",
                        true,
                        "position",
                        "top",
                        "color",
                        "var(--tf-muted)",
                        "fontSize",
                        11))));
  }

  private static Map<String, Object> tooltip(String unit) {
    return Map.of(
        "trigger",
        "axis",
        "axisPointer",
        Map.of("type", "shadow"),
        "formatter",
        "{b}: {c} " + unit);
  }

  public static Map<String, Object> bar(long value, String colour) {
    return Map.of("value", value, "itemStyle", Map.of("color", colour));
  }

  /** Horizontal bars with their numbers, first on top. */
  public static Map<String, Object> rows(String unit, List<String> names, List<Object> bars) {
    return Map.of(
        "grid", Map.of("left", 12, "right", 48, "top", 8, "bottom", 8, "containLabel", true),
        "tooltip", tooltip(unit),
        "xAxis", Map.of("type", "value", "minInterval", 1),
        "yAxis", Map.of("type", "category", "inverse", true, "data", names),
        "series",
            List.of(
                Map.of(
                    "type",
                    "bar",
                    "name",
                    unit,
                    "barMaxWidth",
                    22,
                    "data",
                    bars,
                    "label",
                    Map.of("show", true, "position", "right", "color", "var(--tf-muted)"))));
  }

  /** A value with its interval. */
  public record Estimate(Optional<Double> value, Optional<Double> low, Optional<Double> high) {
    public static Estimate of(Measure measure, Interval interval) {
      return new Estimate(
          measure.value(),
          interval.bounds().map(Interval.Bounds::low),
          interval.bounds().map(Interval.Bounds::high));
    }

    /** To the digits that are shown; null where there is none, which ECharts leaves out. */
    static @Nullable Double rounded(Optional<Double> number) {
      return number.map(one -> Math.round(one * 1000) / 1000.0).orElse(null);
    }

    private @Nullable Double width() {
      return low.isPresent() && high.isPresent()
          ? Math.round((high.get() - low.get()) * 1000) / 1000.0
          : null;
    }
  }

  /** A dot in its interval for each emotion. */
  public static Map<String, Object> intervals(List<Estimate> estimates) {
    List<@Nullable Object> dots = new ArrayList<>();
    List<@Nullable Object> widths = new ArrayList<>();
    for (Emotion emotion : Emotion.all()) {
      Estimate estimate = estimates.get(emotion.index());
      String colour = "var(--tf-emotion-" + emotion.number() + ")";
      dots.add(coloured(Estimate.rounded(estimate.value()), colour));
      widths.add(coloured(estimate.width(), colour));
    }
    Map<String, Object> band = new HashMap<>(stacked("width", widths));
    band.put("itemStyle", Map.of("opacity", 0.45, "borderRadius", 4));
    return Map.of(
        "grid", GRID,
        "tooltip",
            Map.of(
                "trigger", "axis",
                "axisPointer", Map.of("type", "shadow"),
                "formatter", "{b}: κ {c2}\n95 %: {c0} to {c3}"),
        "xAxis", Map.of("type", "value", "min", -0.2, "max", 1),
        "yAxis",
            Map.of(
                "type",
                "category",
                "inverse",
                true,
                "data",
                Emotion.all().stream().map(Emotion::title).toList()),
        "series",
            List.of(
                invisible(stacked("from", numbers(estimates, Estimate::low))),
                band,
                Map.of("type", "scatter", "name", "κ", "symbolSize", 11, "data", dots, "z", 3),
                hidden("to", numbers(estimates, Estimate::high))));
  }

  private static Map<String, Object> stacked(String name, List<@Nullable Object> data) {
    return Map.of(
        "type",
        "bar",
        "name",
        name,
        "stack",
        "interval",
        "stackStrategy",
        "all",
        "barWidth",
        8,
        "silent",
        true,
        "data",
        data);
  }

  private static Map<String, Object> invisible(Map<String, Object> series) {
    Map<String, Object> copy = new HashMap<>(series);
    copy.put("itemStyle", Map.of("color", "transparent"));
    return copy;
  }

  /** Only for the tooltip. */
  private static Map<String, Object> hidden(String name, List<@Nullable Object> data) {
    return Map.of("type", "scatter", "name", name, "symbolSize", 0, "silent", true, "data", data);
  }

  private static List<@Nullable Object> numbers(
      List<Estimate> estimates, java.util.function.Function<Estimate, Optional<Double>> which) {
    List<@Nullable Object> numbers = new ArrayList<>();
    estimates.forEach(one -> numbers.add(Estimate.rounded(which.apply(one))));
    return numbers;
  }

  private static @Nullable Object coloured(@Nullable Double value, String colour) {
    return value == null ? null : Map.of("value", value, "itemStyle", Map.of("color", colour));
  }

  /** κ in its interval, and α, over time. */
  public static Map<String, Object> history(
      List<KappaHistory.Point> points, List<Estimate> kappas) {
    List<@Nullable Object> widths = new ArrayList<>();
    kappas.forEach(one -> widths.add(one.width()));
    List<@Nullable Object> alphas = new ArrayList<>();
    points.forEach(point -> alphas.add(Estimate.rounded(point.alpha().value())));
    boolean inSeconds =
        Duration.between(points.getFirst().at(), points.getLast().at()).toHours() < 1;
    return Map.of(
        "grid", Map.of("left", 12, "right", 20, "top", 36, "bottom", 8, "containLabel", true),
        "legend", Map.of("data", List.of("Fleiss’ κ, finished clips", "α, with clips in progress")),
        "tooltip",
            Map.of("trigger", "axis", "formatter", "{b}\nκ {c2}   95 %: {c0} to {c3}\nα {c4}"),
        "xAxis",
            Map.of(
                "type",
                "category",
                "boundaryGap",
                false,
                "axisLabel",
                Map.of("hideOverlap", true, "fontSize", 11),
                "data",
                points.stream().map(point -> Formats.shortTime(point.at(), inSeconds)).toList()),
        "yAxis", Map.of("type", "value", "scale", true),
        "series",
            List.of(
                line("from", numbers(kappas, Estimate::low), "transparent", true),
                area(widths),
                line(
                    "Fleiss’ κ, finished clips",
                    numbers(kappas, Estimate::value),
                    "var(--tf-series-1)",
                    false),
                line("to", numbers(kappas, Estimate::high), "transparent", false),
                line("α, with clips in progress", alphas, "var(--tf-series-2)", false)));
  }

  private static Map<String, Object> line(
      String name, List<@Nullable Object> data, String colour, boolean stacked) {
    Map<String, Object> line = new HashMap<>();
    line.put("type", "line");
    line.put("name", name);
    line.put("data", data);
    line.put("showSymbol", false);
    line.put("itemStyle", Map.of("color", colour));
    line.put("lineStyle", Map.of("color", colour, "width", 2));
    if (stacked) {
      line.put("stack", "interval");
      line.put("stackStrategy", "all");
    }
    return line;
  }

  private static Map<String, Object> area(List<@Nullable Object> widths) {
    Map<String, Object> area = new HashMap<>(line("width", widths, "transparent", true));
    area.put("areaStyle", Map.of("color", "var(--tf-series-1)", "opacity", 0.18));
    return area;
  }
}
