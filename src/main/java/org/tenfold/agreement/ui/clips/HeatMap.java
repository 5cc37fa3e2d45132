package org.tenfold.agreement.ui.clips;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.tenfold.agreement.filter.ClipRow;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.LabelRule;
import org.tenfold.emotion.VoteCounts;

/**
 * n_ij of clips drawn evenly from a sorted list, one narrow column each: what the whole list looks
 * like from first to last.
 *
 * @param all how many clips the list has
 */
record HeatMap(List<ClipRow> drawn, int all, LabelRule rule) {
  private static final int MOST = 120;

  static HeatMap of(List<ClipRow> sorted, LabelRule rule) {
    int columns = Math.min(MOST, sorted.size());
    List<ClipRow> drawn =
        IntStream.range(0, columns)
            .mapToObj(column -> sorted.get((int) ((long) column * sorted.size() / columns)))
            .toList();
    return new HeatMap(drawn, sorted.size(), rule);
  }

  String meaning() {
    String which =
        drawn.size() == all
            ? "Each column is one clip of the table above, in its order"
            : String.format(
                Locale.ROOT,
                "%d clips drawn evenly from the %,d of the table above, in its order",
                drawn.size(),
                all);
    return which + "; the stronger the colour, the more of its votes fell on that emotion.";
  }

  Map<String, Object> option() {
    return Map.of(
        "grid", Map.of("left", 70, "right", 12, "top", 8, "bottom", 12),
        "tooltip", Map.of("trigger", "item"),
        "xAxis",
            Map.of(
                "type",
                "category",
                "axisLabel",
                Map.of("show", false),
                "data",
                drawn.stream().map(row -> row.clip().name()).toList()),
        "yAxis",
            Map.of(
                "type",
                "category",
                "inverse",
                true,
                "data",
                Emotion.all().stream().map(Emotion::title).toList()),
        "visualMap",
            Map.of(
                "show",
                false,
                "min",
                0,
                "max",
                1,
                "dimension",
                2,
                "inRange",
                Map.of("opacity", List.of(0.04, 1))),
        "series", List.of(Map.of("type", "heatmap", "name", "votes", "data", cells())));
  }

  ChartData numbers() {
    List<String> columns = new ArrayList<>(List.of("clip"));
    Emotion.all().forEach(emotion -> columns.add(emotion.title()));
    return new ChartData(
        columns,
        drawn.stream()
            .map(
                row -> {
                  List<String> cells = new ArrayList<>(List.of(row.clip().name()));
                  Emotion.all()
                      .forEach(
                          emotion -> cells.add(Integer.toString(row.clip().votes().of(emotion))));
                  return cells;
                })
            .toList());
  }

  private List<Map<String, Object>> cells() {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int column = 0; column < drawn.size(); column++) {
      VoteCounts votes = drawn.get(column).clip().votes();
      double[] shares = votes.distribution();
      for (Emotion emotion : Emotion.all()) {
        String words =
            "%s · %s: %d of %d votes"
                .formatted(
                    drawn.get(column).clip().name(),
                    emotion.title(),
                    votes.of(emotion),
                    votes.total());
        cells.add(
            Map.of(
                "value",
                List.of(column, emotion.index(), shares[emotion.index()]),
                "itemStyle",
                Map.of("color", "var(--tf-emotion-" + emotion.number() + ")"),
                "tooltip",
                Map.of("formatter", words)));
      }
    }
    return cells;
  }
}
