package org.tenfold.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What a crowd was answered, as words and as a graph. */
final class LoadFigures {
  private static final long BUCKET_NANOS = 10_000_000_000L;
  private static final int WIDTH = 720;
  private static final int HEIGHT = 240;
  private static final int LEFT = 50;
  private static final int BOTTOM = 30;

  private final long[] all;
  private final List<Bucket> buckets = new ArrayList<>();
  private final double seconds;

  /**
   * Ten seconds of it; times in milliseconds, from a person's wish to the answer.
   *
   * @param rate votes a second
   */
  private record Bucket(double rate, double median, double p95) {}

  /**
   * @param judgements in the order of their ends, one or more
   */
  LoadFigures(List<LabellingCrowd.Judgement> judgements) {
    all = sorted(judgements);
    long start = judgements.getFirst().end();
    seconds = (judgements.getLast().end() - start) / 1e9;
    TreeMap<Long, List<LabellingCrowd.Judgement>> parts = new TreeMap<>();
    for (LabellingCrowd.Judgement one : judgements) {
      parts.computeIfAbsent((one.end() - start) / BUCKET_NANOS, at -> new ArrayList<>()).add(one);
    }
    parts.pollLastEntry(); // it is seldom full
    for (List<LabellingCrowd.Judgement> part : parts.values()) {
      long[] times = sorted(part);
      buckets.add(
          new Bucket(part.size() / (BUCKET_NANOS / 1e9), millis(times, 0.5), millis(times, 0.95)));
    }
  }

  private static long[] sorted(List<LabellingCrowd.Judgement> judgements) {
    return judgements.stream().mapToLong(one -> one.claim() + one.vote()).sorted().toArray();
  }

  /**
   * @param sorted nanoseconds, one or more
   */
  static double millis(long[] sorted, double quantile) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] / 1e6;
  }

  String inWords() {
    StringBuilder words = new StringBuilder();
    words.append(
        String.format(
            Locale.ROOT,
            "%d votes, %.0f votes/s; from wish to answer p50 %.1f p95 %.1f p99 %.1f most %.0f ms",
            all.length,
            all.length / seconds,
            millis(all, 0.5),
            millis(all, 0.95),
            millis(all, 0.99),
            millis(all, 1)));
    for (int i = 0; i < buckets.size(); i += 6) {
      Bucket one = buckets.get(i);
      words.append(
          String.format(
              Locale.ROOT,
              "%n%4d s: %.0f votes/s, p50 %.1f, p95 %.1f ms",
              i * 10,
              one.rate(),
              one.median(),
              one.p95()));
    }
    return words.toString();
  }

  /** Median and 95th percentile of each ten seconds, as SVG. */
  String graph() {
    double most = buckets.stream().mapToDouble(Bucket::p95).max().orElse(1);
    double top = Math.max(20, Math.ceil(most / 20) * 20);
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="#fff"/>
        """
            .formatted(WIDTH, HEIGHT));
    for (int part = 0; part <= 4; part++) {
      double value = top * part / 4;
      double y = y(value, top);
      svg.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\""
                  + " text-anchor=\"end\">%.0f</text>%n",
              LEFT,
              y,
              WIDTH - 10,
              LEFT - 6,
              y + 4,
              value));
    }
    svg.append(line("#1f5aa6", Bucket::median, top)).append(line("#b5451b", Bucket::p95, top));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\">0 to %d s; milliseconds from wish to answer: "
                + "<tspan fill=\"#1f5aa6\">median</tspan>, "
                + "<tspan fill=\"#b5451b\">95th percentile</tspan></text>%n</svg>%n",
            LEFT,
            HEIGHT - 8,
            buckets.size() * 10));
    return svg.toString();
  }

  private String line(String colour, ToDoubleFunction<Bucket> value, double top) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < buckets.size(); i++) {
      double x = LEFT + (WIDTH - 10.0 - LEFT) * i / Math.max(1, buckets.size() - 1);
      path.append(
          String.format(
              Locale.ROOT,
              "%s%.1f %.1f",
              i == 0 ? "M" : "L",
              x,
              y(value.applyAsDouble(buckets.get(i)), top)));
    }
    return "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>\n"
        .formatted(path, colour);
  }

  private static double y(double value, double top) {
    return 10 + (HEIGHT - BOTTOM - 10.0) * (1 - value / top);
  }
}
