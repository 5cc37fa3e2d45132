package org.tenfold.release.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tenfold.agreement.dashboard.EntropyHistogram;
import org.tenfold.document.Svg;
import org.tenfold.document.Svg.Anchor;
import org.tenfold.document.Svg.Place;
import org.tenfold.release.summary.LabelLine;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.Saturation.Point;

/** The figures of a release as drawings. */
final class Figures {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 24;
  private static final int BOTTOM = 48;
  private static final int LINES = 4;

  /** Of a letter below a bar, in pixels. */
  private static final int LETTER = 7;

  private Figures() {}

  static String labels(ReleaseSummary summary) {
    return bars(
        "Single-labelled clips by emotion",
        summary.emotions().stream()
            .map(line -> summary.release().labels().title(line.emotion()))
            .toList(),
        summary.emotions().stream().map(LabelLine::labelled).toList(),
        "clips");
  }

  static String entropy(ReleaseSummary summary) {
    return bars(
        "Clips by the normalised entropy of their votes",
        IntStream.range(0, EntropyHistogram.BINS).mapToObj(EntropyHistogram::title).toList(),
        IntStream.of(summary.entropy().counts()).mapToObj(Long::valueOf).toList(),
        "clips");
  }

  private static String bars(String title, List<String> names, List<Long> numbers, String unit) {
    double most = Math.max(1, numbers.stream().mapToDouble(Long::doubleValue).max().orElse(1));
    int width = Math.max(WIDTH, LEFT + RIGHT + names.size() * LETTER * longest(names));
    Svg svg = axes(width, most, unit);
    double step = (width - LEFT - RIGHT) / (double) names.size();
    for (int i = 0; i < names.size(); i++) {
      double x = LEFT + i * step + step * 0.15;
      double y = y(numbers.get(i).doubleValue(), most);
      svg.area(
          List.of(
              new Place(x, y(0, most)),
              new Place(x, y),
              new Place(x + step * 0.7, y),
              new Place(x + step * 0.7, y(0, most))),
          Svg.SERIES.getFirst(),
          1);
      Place middle = new Place(x + step * 0.35, y - 5);
      svg.text(middle, Anchor.MIDDLE, Svg.INK, Long.toString(numbers.get(i)));
      svg.text(
          new Place(x + step * 0.35, HEIGHT - BOTTOM + 18), Anchor.MIDDLE, Svg.MUTED, names.get(i));
    }
    return svg.document(title);
  }

  private static int longest(List<String> names) {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Share of changed labels, divergence and kappa, each 0..1 or a little above. */
  static String saturation(ReleaseSummary summary) {
    List<Point> points = summary.saturation().points();
    double most = 1;
    for (Point point : points) {
      most = Math.max(most, point.divergence().value().orElse(0.0));
    }
    Svg svg = axes(WIDTH, most, "");
    curve(svg, points, most, Point::divergence, 0, "divergence from all votes (nats)");
    curve(svg, points, most, Point::changed, 1, "share of changed labels");
    curve(svg, points, most, Point::kappa, 2, "Fleiss' kappa");
    curve(svg, points, most, Point::entropyOrder, 3, "order by entropy (Spearman)");
    for (Point point : points) {
      svg.text(
          new Place(x(point.votes(), points.size()), HEIGHT - BOTTOM + 18),
          Anchor.MIDDLE,
          Svg.MUTED,
          Integer.toString(point.votes()));
    }
    svg.text(
        new Place((WIDTH + LEFT) / 2.0, HEIGHT - 8),
        Anchor.MIDDLE,
        Svg.MUTED,
        "votes on each clip");
    return svg.document("What fewer votes would have said");
  }

  private static void curve(
      Svg svg,
      List<Point> points,
      double most,
      Function<Point, Measure> figure,
      int series,
      String name) {
    String colour = Svg.SERIES.get(series);
    List<Place> through = new ArrayList<>();
    for (Point point : points) {
      figure
          .apply(point)
          .value()
          .ifPresent(
              number -> through.add(new Place(x(point.votes(), points.size()), y(number, most))));
    }
    if (!through.isEmpty()) {
      svg.line(through, colour, 2);
      through.forEach(place -> svg.dot(place, colour));
    }
    double column = LEFT + (series % 2) * 280;
    svg.dot(new Place(column + 8, 12 + (series / 2) * 14), colour);
    svg.text(new Place(column + 18, 16 + (series / 2) * 14), Anchor.START, Svg.INK, name);
  }

  private static double x(int votes, int most) {
    return most == 1
        ? (LEFT + WIDTH) / 2.0
        : LEFT + 12 + (votes - 1) * (WIDTH - LEFT - RIGHT - 24.0) / (most - 1);
  }

  private static double y(double number, double most) {
    return HEIGHT - BOTTOM - Math.max(0, number) / most * (HEIGHT - BOTTOM - TOP - 20);
  }

  private static Svg axes(int width, double most, String unit) {
    Svg svg = new Svg(width, HEIGHT);
    for (int line = 0; line <= LINES; line++) {
      double number = most * line / LINES;
      svg.line(
          List.of(new Place(LEFT, y(number, most)), new Place(width - RIGHT, y(number, most))),
          Svg.RULE,
          1);
      svg.text(
          new Place(LEFT - 8, y(number, most) + 4),
          Anchor.END,
          Svg.MUTED,
          String.format(Locale.ROOT, most > 10 ? "%.0f" : "%.2f", number));
    }
    if (!unit.isEmpty()) {
      svg.upwards(new Place(14, HEIGHT / 2.0), unit);
    }
    return svg;
  }
}
