package org.tenfold.document;

import java.util.List;
import java.util.Locale;

/**
 * A drawing that any browser and any program for papers shows: no script, no font of its own, no
 * reference to anything outside. For one thread.
 */
public final class Svg {
  public static final String INK = "#14202b";
  public static final String MUTED = "#51606d";
  public static final String RULE = "#d5dde2";

  /** As the pages have them, in light. */
  public static final List<String> SERIES = List.of("#0b6470", "#c2560c", "#3b3f8f", "#7c8a95");

  private final int width;
  private final int height;
  private final StringBuilder body = new StringBuilder();

  public Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** A point in pixels, from the left and from above. */
  public record Place(double x, double y) {}

  /** Where a text stands to its place. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  public Svg text(Place at, Anchor anchor, String colour, String words) {
    body.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            at.x(),
            at.y(),
            anchor.name().toLowerCase(Locale.ROOT),
            colour,
            HtmlText.escaped(words)));
    return this;
  }

  /** From below to above, its middle at the place. */
  public Svg upwards(Place at, String words) {
    body.append(
        String.format(
            Locale.ROOT,
            "<text transform=\"translate(%.1f %.1f) rotate(-90)\" text-anchor=\"middle\""
                + " fill=\"%s\">%s</text>%n",
            at.x(),
            at.y(),
            MUTED,
            HtmlText.escaped(words)));
    return this;
  }

  public Svg line(List<Place> through, String colour, double thick) {
    body.append(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\""
                + " stroke-linejoin=\"round\"/>%n",
            points(through),
            colour,
            thick));
    return this;
  }

  /**
   * @param opacity 0..1
   */
  public Svg area(List<Place> around, String colour, double opacity) {
    body.append(
        String.format(
            Locale.ROOT,
            "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%.3f\"/>%n",
            points(around),
            colour,
            opacity));
    return this;
  }

  public Svg dot(Place at, String colour) {
    body.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
            at.x(),
            at.y(),
            colour));
    return this;
  }

  private static String points(List<Place> places) {
    StringBuilder points = new StringBuilder();
    for (Place one : places) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", one.x(), one.y()));
    }
    return points.toString().strip();
  }

  /** The whole document. */
  public String document(String title) {
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%1$d\""
            + " height=\"%2$d\" role=\"img\" font-family=\"Inter, 'Noto Sans SC', sans-serif\""
            + " font-size=\"12\">%n<title>%s</title>%n"
            + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"#ffffff\"/>%n%s</svg>%n",
        width,
        height,
        HtmlText.escaped(title),
        body);
  }
}
