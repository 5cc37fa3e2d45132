package org.tenfold.face;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a clip's faces: whom it is about, and which frames are left out or used
 * all the same, and how those are sampled. Frames are counted from 0.
 *
 * @param subject a place where the person's face is; empty for the one that is found by itself
 * @param dropped frames that are not used
 * @param kept frames that are used though their face is dark or blurred
 * @param sampling in place of what is chosen for all clips
 */
public record FaceChoices(
    Optional<Spot> subject, Set<Integer> dropped, Set<Integer> kept, Optional<Sampling> sampling) {
  public static final FaceChoices NONE = new FaceChoices(Optional.empty(), Set.of(), Set.of());

  /** Sampled as all clips are. */
  public FaceChoices(Optional<Spot> subject, Set<Integer> dropped, Set<Integer> kept) {
    this(subject, dropped, kept, Optional.empty());
  }

  public FaceChoices {
    dropped = Set.copyOf(dropped);
    kept = Set.copyOf(kept);
  }

  /**
   * A place in a frame, so that it is known who is meant whatever number a person is given.
   *
   * @param x share of the picture's width, 0..1
   * @param y share of the picture's height, 0..1
   */
  public record Spot(int frame, double x, double y) {
    private static final String FORM = "\\d{1,6}:[01](\\.\\d{1,6})?:[01](\\.\\d{1,6})?";

    /** As the command {@code frames} takes it: {@code 12:0.43:0.3}. */
    public String written() {
      return "%d:%s:%s".formatted(frame, rounded(x), rounded(y));
    }

    private static double rounded(double share) {
      return Math.round(1e4 * share) / 1e4;
    }

    /** Empty where the text is none. */
    public static Optional<Spot> read(String text) {
      if (!text.matches(FORM)) {
        return Optional.empty();
      }
      String[] parts = text.split(":", -1);
      return Optional.of(
          new Spot(
              Integer.parseInt(parts[0]),
              Double.parseDouble(parts[1]),
              Double.parseDouble(parts[2])));
    }
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /** Whether a frame that shows the subject is used. */
  public boolean uses(int frame, boolean good) {
    return (good || kept.contains(frame)) && !dropped.contains(frame);
  }

  /** Ranges as the command {@code frames} takes them: {@code 3 5-9}. */
  public static String written(Set<Integer> frames) {
    StringBuilder text = new StringBuilder();
    @Nullable Integer from = null;
    @Nullable Integer to = null;
    for (int frame : new TreeSet<>(frames)) {
      if (to != null && frame == to + 1) {
        to = frame;
        continue;
      }
      append(text, from, to);
      from = frame;
      to = frame;
    }
    append(text, from, to);
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Integer from, @Nullable Integer to) {
    if (from != null && to != null) {
      text.append(text.isEmpty() ? "" : " ").append(from);
      if (!from.equals(to)) {
        text.append('-').append(to);
      }
    }
  }

  /** Empty where the text is no list of ranges, or one runs backwards. */
  public static Optional<Set<Integer>> readFrames(String text) {
    Set<Integer> frames = new TreeSet<>();
    if (text.isBlank()) {
      return Optional.of(frames);
    }
    for (String range : text.strip().split(" +", -1)) {
      if (!range.matches("\\d{1,6}(-\\d{1,6})?")) {
        return Optional.empty();
      }
      String[] ends = range.split("-", -1);
      int from = Integer.parseInt(ends[0]);
      int to = Integer.parseInt(ends[ends.length - 1]);
      if (to < from) {
        return Optional.empty();
      }
      for (int frame = from; frame <= to; frame++) {
        frames.add(frame);
      }
    }
    return Optional.of(frames);
  }
}
