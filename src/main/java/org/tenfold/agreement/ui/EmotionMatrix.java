package org.tenfold.agreement.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenfold.emotion.Emotion;

/**
 * A square of emotions by emotions as a chart, shaded by the share of its row.
 *
 * @param rows what the rows stand for, such as "true emotion"
 * @param columns what the columns stand for, such as "said"
 * @param shares [row, column], 0..1
 * @param counts the numbers behind the shares, or empty where there are none
 */
public record EmotionMatrix(String rows, String columns, double[][] shares, List<long[]> counts) {

  /** Shares of each row's sum; a row without any stays empty. */
  public static EmotionMatrix ofCounts(String rows, String columns, double[][] counts) {
    double[][] shares = new double[Emotion.COUNT][Emotion.COUNT];
    List<long[]> whole = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      double sum = java.util.Arrays.stream(counts[row]).sum();
      long[] rounded = new long[Emotion.COUNT];
      for (int column = 0; column < counts[row].length; column++) {
        shares[row][column] = sum == 0 ? 0 : counts[row][column] / sum;
        rounded[column] = Math.round(counts[row][column]);
      }
      whole.add(rounded);
    }
    return new EmotionMatrix(rows, columns, shares, whole);
  }

  public Map<String, Object> option() {
    List<String> names = Emotion.all().stream().map(Emotion::title).toList();
    return Map.of(
        "grid", Map.of("left", 78, "right", 12, "top", 30, "bottom", 34),
        "tooltip", Map.of("trigger", "item"),
        "xAxis", columns(names),
        "yAxis", Map.of("type", "category", "inverse", true, "data", names),
        "visualMap", SHADES,
        "series", cells("share", cells()));
  }

  /** From nothing to a little over half the accent: numbers on it stay readable. */
  public static final Map<String, Object> SHADES =
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
          Map.of("color", List.of("var(--tf-accent)"), "colorAlpha", List.of(0.02, 0.55)));

  /** The axis of a square's columns, above it. */
  public static Map<String, Object> columns(List<String> names) {
    return Map.of(
        "type",
        "category",
        "position",
        "top",
        "axisLabel",
        Map.of("interval", 0, "fontSize", 11),
        "data",
        names);
  }

  /** The square itself. */
  public static List<Object> cells(String title, List<Map<String, Object>> cells) {
    return List.of(
        Map.of(
            "type",
            "heatmap",
            "name",
            title,
            "label",
            Map.of("show", true, "fontSize", 11, "color", "var(--tf-ink)"),
            "data",
            cells));
  }

  public ChartData numbers() {
    List<String> head = new ArrayList<>(List.of(rows + " \\ " + columns));
    Emotion.all().forEach(emotion -> head.add(emotion.title()));
    List<List<String>> lines = new ArrayList<>();
    for (Emotion row : Emotion.all()) {
      List<String> line = new ArrayList<>(List.of(row.title()));
      for (Emotion column : Emotion.all()) {
        line.add(
            counts.isEmpty()
                ? String.format(Locale.ROOT, "%.4f", shares[row.index()][column.index()])
                : Long.toString(counts.get(row.index())[column.index()]));
      }
      lines.add(line);
    }
    return new ChartData(head, lines);
  }

  private List<Map<String, Object>> cells() {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (Emotion row : Emotion.all()) {
      for (Emotion column : Emotion.all()) {
        double share = shares[row.index()][column.index()];
        cells.add(
            Map.of(
                "value", List.of(column.index(), row.index(), share),
                "label", Map.of("formatter", String.format(Locale.ROOT, "%.0f", 100 * share)),
                "itemStyle",
                    row == column
                        ? Map.of("borderColor", "var(--tf-accent)", "borderWidth", 1.5)
                        : Map.of("borderColor", "var(--tf-surface)", "borderWidth", 1),
                "tooltip", Map.of("formatter", words(row, column, share))));
      }
    }
    return cells;
  }

  private String words(Emotion row, Emotion column, double share) {
    String count =
        counts.isEmpty() ? "" : " (" + counts.get(row.index())[column.index()] + " votes)";
    return String.format(
        Locale.ROOT,
        "%s %s, %s %s: %.1f %%%s",
        rows,
        row.title(),
        columns,
        column.title(),
        100 * share,
        count);
  }
}
