package org.tenfold.logging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A throwable as one line: what happened at the bottom, and where in our own code. */
public final class Cause {
  private static final String OURS = "org.tenfold.";
  private static final int MOST_LINKS = 6;
  private static final int LIBRARY_FRAMES = 3;
  private static final int OUR_FRAMES = 8;

  private Cause() {}

  /** The throwable and its causes, outermost first; a circle ends where it closes. */
  public static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable link = thrown; link != null && seen.add(link); link = link.getCause()) {
      chain.add(link);
    }
    return chain;
  }

  /**
   * Type and words of each link, the last one's first frames, and the frames of Tenfold; no
   * character that could begin another line.
   */
  public static String line(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < Math.min(MOST_LINKS, chain.size()); i++) {
      line.append(i == 0 ? "" : ", caused by ").append(words(chain.get(i)));
    }
    if (chain.size() > MOST_LINKS) {
      line.append(", at the bottom ").append(words(chain.getLast()));
    }
    String where =
        frames(chain).map(frame -> "at " + frame).distinct().collect(Collectors.joining(" "));
    return where.isEmpty() ? line.toString() : line + ", " + where;
  }

  /** The same for all throwables of one kind from one place, whatever their words. */
  public static String kind(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    StackTraceElement[] top = chain.getLast().getStackTrace();
    return chain.getLast().getClass().getName()
        + "|"
        + (top.length == 0 ? "" : top[0])
        + "|"
        + ours(chain).findFirst().map(StackTraceElement::toString).orElse("");
  }

  private static String words(Throwable link) {
    String message = link.getMessage();
    return link.getClass().getName() + (message == null ? "" : ": " + Printable.oneLine(message));
  }

  private static Stream<String> frames(List<Throwable> chain) {
    return Stream.concat(
            Arrays.stream(chain.getLast().getStackTrace())
                .filter(frame -> !frame.getClassName().contains(".reflect."))
                .limit(LIBRARY_FRAMES),
            ours(chain).limit(OUR_FRAMES))
        .map(StackTraceElement::toString);
  }

  /** Frames of Tenfold, those nearest to the bottom first. */
  private static Stream<StackTraceElement> ours(List<Throwable> chain) {
    return chain.reversed().stream()
        .flatMap(link -> Arrays.stream(link.getStackTrace()))
        .filter(frame -> frame.getClassName().startsWith(OURS));
  }
}
