package org.tenfold.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Lets the same trouble into the log once a minute, and then says how often it came: a database or
 * a disk that is away for a night must not fill the disk. Thread-safe.
 *
 * <p>The same is: from one logger, with a throwable of one kind from one place. Warnings without a
 * throwable may differ in their values, so twenty a minute of one wording pass.
 */
public final class OncePerMinute extends TurboFilter {
  /** On entries of which each one counts, such as those that bear a number people may ask for. */
  public static final Marker EACH = MarkerFactory.getMarker("EACH");

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
  private static final int OF_ONE_WORDING = 20;
  private static final int MOST_KEPT = 500;

  private final LongSupplier nanos;
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  private static final class Seen {
    private final long since;
    private final Logger logger;
    private final String words;
    private int more;
    private int passed = 1;

    Seen(long since, Logger logger, String words) {
      this.since = since;
      this.logger = logger;
      this.words = words;
    }
  }

  public OncePerMinute() {
    this(System::nanoTime);
  }

  OncePerMinute(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] values,
      @Nullable Throwable thrown) {
    // a call with a null format asks whether the level is on, and nothing else
    if (format == null
        || !level.isGreaterOrEqual(Level.WARN)
        || !logger.isEnabledFor(level)
        || (marker != null && marker.contains(EACH))) {
      return FilterReply.NEUTRAL;
    }
    Throwable cause = thrown == null ? last(values) : thrown;
    String key = logger.getName() + "|" + (cause == null ? format : Cause.kind(cause));
    int most = cause == null ? OF_ONE_WORDING : 1;
    return passes(key, most, logger, cause == null ? format : cause.getClass().getName())
        ? FilterReply.NEUTRAL
        : FilterReply.DENY;
  }

  private boolean passes(String key, int most, Logger logger, String words) {
    synchronized (seen) {
      sayWhatIsOver();
      Seen before = seen.get(key);
      if (before == null) {
        seen.put(key, new Seen(nanos.getAsLong(), logger, words));
        return true;
      }
      if (before.passed < most) {
        before.passed++;
        return true;
      }
      before.more++;
      return false;
    }
  }

  private void sayWhatIsOver() {
    Iterator<Seen> all = seen.values().iterator();
    while (all.hasNext()) {
      Seen oldest = all.next();
      if (nanos.getAsLong() - oldest.since < MINUTE && seen.size() <= MOST_KEPT) {
        return;
      }
      all.remove();
      if (oldest.more > 0) {
        oldest.logger.warn(
            EACH, "{} more of the same within a minute: {}", oldest.more, oldest.words);
      }
    }
  }

  private static @Nullable Throwable last(Object @Nullable [] values) {
    return values != null && values.length > 0 && values[values.length - 1] instanceof Throwable end
        ? end
        : null;
  }
}
