package org.tenfold.benchmark.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.tenfold.document.Svg;
import org.tenfold.document.Svg.Anchor;
import org.tenfold.document.Svg.Place;

/**
 * Curves over one axis, some with a band around them.
 *
 * @param across what the values from left to right are
 * @param up what the others are
 * @param curves at least one, each with a point
 */
record CurveFigure(String title, String across, String up, List<Curve> curves) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 64;
  private static final int RIGHT = 20;
  private static final int TOP = 24;
  private static final int BOTTOM = 56;
  private static final int LEGEND = 18;
  private static final int TICKS = 5;
  private static final double BAND = 0.14;
  private static final int DIGITS = 6;

  /**
   * @param low of the band; the value itself where there is none
   * @param high of the band
   */
  record Point(double x, double y, double low, double high) {
    static Point of(double x, double y) {
      return new Point(x, y, y, y);
    }
  }

  /**
   * @param points by rising {@code x}
   */
  record Curve(String name, List<Point> points) {}

  /** From a number to its place between two pixels. */
  private record Scale(double low, double high, double from, double to) {
    double at(double value) {
      return high == low ? (from + to) / 2 : from + (value - low) / (high - low) * (to - from);
    }
  }

  String svg() {
    int height = HEIGHT + LEGEND * curves.size();
    Svg svg = new Svg(WIDTH, height);
    List<Point> all = curves.stream().flatMap(curve -> curve.points().stream()).toList();
    Scale across =
        new Scale(
            all.stream().mapToDouble(Point::x).min().orElse(0),
            all.stream().mapToDouble(Point::x).max().orElse(1),
            LEFT,
            WIDTH - RIGHT);
    Scale up = rising(all);
    axes(svg, all, across, up);
    for (int i = 0; i < curves.size(); i++) {
      String colour = Svg.SERIES.get(i % Svg.SERIES.size());
      draw(svg, curves.get(i), colour, across, up);
      double line = HEIGHT + LEGEND * i;
      svg.line(List.of(new Place(LEFT, line), new Place(LEFT + 24, line)), colour, 2);
      svg.text(new Place(LEFT + 32, line + 4), Anchor.START, Svg.INK, curves.get(i).name());
    }
    return svg.document(title);
  }

  /** With a little air above and below. */
  private static Scale rising(List<Point> all) {
    double low = all.stream().mapToDouble(Point::low).min().orElse(0);
    double high = all.stream().mapToDouble(Point::high).max().orElse(1);
    double air = high == low ? Math.max(1e-3, Math.abs(high) * 0.1) : (high - low) * 0.06;
    return new Scale(low - air, high + air, HEIGHT - BOTTOM, TOP);
  }

  private void axes(Svg svg, List<Point> all, Scale across, Scale up) {
    double step = step((up.high() - up.low()) / TICKS);
    for (double value = Math.ceil(up.low() / step) * step; value <= up.high(); value += step) {
      double y = up.at(value);
      svg.line(List.of(new Place(LEFT, y), new Place(WIDTH - RIGHT, y)), Svg.RULE, 1);
      svg.text(new Place(LEFT - 8, y + 4), Anchor.END, Svg.MUTED, number(value));
    }
    double last = Double.NEGATIVE_INFINITY;
    for (double x : all.stream().mapToDouble(Point::x).distinct().sorted().toArray()) {
      if (across.at(x) - last > 28) { // else the numbers would lie on each other
        last = across.at(x);
        svg.text(new Place(last, HEIGHT - BOTTOM + 18), Anchor.MIDDLE, Svg.MUTED, number(x));
      }
    }
    svg.text(
        new Place((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - BOTTOM + 38),
        Anchor.MIDDLE,
        Svg.MUTED,
        this.across);
    svg.upwards(new Place(16, (TOP + HEIGHT - BOTTOM) / 2.0), this.up);
  }

  /** The next larger of 1, 2 and 5 times a power of ten. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    return DoubleStream.of(1, 2, 5, 10)
        .map(times -> times * power)
        .filter(step -> step >= least)
        .findFirst()
        .orElse(10 * power);
  }

  /** Without the noise of its last bits. */
  private static String number(double value) {
    return new BigDecimal(value)
        .round(new MathContext(DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static void draw(Svg svg, Curve curve, String colour, Scale across, Scale up) {
    List<Place> line = new ArrayList<>();
    List<Place> band = new ArrayList<>();
    for (Point point : curve.points()) {
      line.add(new Place(across.at(point.x()), up.at(point.y())));
      band.add(new Place(across.at(point.x()), up.at(point.high())));
    }
    for (Point point : curve.points().reversed()) {
      band.add(new Place(across.at(point.x()), up.at(point.low())));
    }
    svg.area(band, colour, BAND);
    svg.line(line, colour, 2);
    line.forEach(place -> svg.dot(place, colour));
  }
}
