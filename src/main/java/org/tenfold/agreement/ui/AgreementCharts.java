package org.tenfold.agreement.ui;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.tenfold.agreement.Agreement;
import org.tenfold.emotion.Emotion;

/** ECharts options for the dashboard. */
final class AgreementCharts {
  private AgreementCharts() {}

  static Map<String, Object> votesByEmotion(Agreement agreement) {
    long[] votes = agreement.votesByEmotion();
    return bars("votes", emotion -> votes[emotion.index()]);
  }

  static Map<String, Object> labels(Agreement agreement) {
    return bars("clips", agreement::labelled);
  }

  private static Map<String, Object> bars(String unit, ToLongFunction<Emotion> count) {
    List<Map<String, Object>> bars =
        Emotion.all().stream()
            .map(
                emotion ->
                    Map.<String, Object>of(
                        "value", count.applyAsLong(emotion),
                        "itemStyle", Map.of("color", "var(--tf-emotion-" + emotion.number() + ")")))
            .toList();
    return Map.of(
        "grid", Map.of("left", 44, "right", 12, "top", 26, "bottom", 28),
        "tooltip", Map.of("trigger", "axis"),
        "xAxis",
            Map.of(
                "type",
                "category",
                "axisLabel",
                Map.of("interval", 0, "fontSize", 11),
                "data",
                Emotion.all().stream().map(Emotion::title).toList()),
        "yAxis", Map.of("type", "value", "minInterval", 1),
        "series",
            List.of(
                Map.of(
                    "type",
                    "bar",
                    "name",
                    unit,
                    "data",
                    bars,
                    "label",
                    Map.of("show", true, "position", "top"))));
  }
}
