package org.tenfold.web.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tenfold.logging.Cause;
import org.tenfold.logging.OncePerMinute;
import org.tenfold.logging.Printable;

/**
 * Notes what nobody foresaw: one line, under a number that whoever met it reads on the page and can
 * pass on. The same again within a minute has the same number and no further line. Thread-safe.
 */
@Component
public class FaultLog {
  private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

  /** Without letters and digits that are taken for each other on the telephone. */
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
  private static final int MOST_KEPT = 500;

  private final LongSupplier nanos;
  private final Map<String, Noted> noted = new LinkedHashMap<>();

  private static final class Noted {
    private final String reference;
    private final long since;
    private int more;

    Noted(String reference, long since) {
      this.reference = reference;
      this.since = since;
    }
  }

  @Autowired
  FaultLog() {
    this(System::nanoTime);
  }

  FaultLog(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * @param where at what it came up, such as an address; it may hold anything
   * @return the number, such as {@code 7KM2-9QXB}
   */
  public synchronized String note(Throwable fault, String where) {
    String kind = Cause.kind(fault);
    Noted before = noted.get(kind);
    long now = nanos.getAsLong();
    if (before != null && now - before.since < MINUTE) {
      before.more++;
      return before.reference;
    }
    noted.remove(kind);
    if (noted.size() >= MOST_KEPT) {
      noted.remove(noted.keySet().iterator().next());
    }
    Noted fresh = new Noted(number(), now);
    noted.put(kind, fresh);
    LOG.error(
        OncePerMinute.EACH,
        "Reference {} at {}: {}{}",
        fresh.reference,
        Printable.oneLine(where),
        Cause.line(fault),
        before == null || before.more == 0
            ? ""
            : " (" + before.more + " more under " + before.reference + ")");
    LOG.debug(OncePerMinute.EACH, "Reference {} in full", fresh.reference, fault);
    return fresh.reference;
  }

  /** Notes an outage of the database; it has no number, for there is nothing to ask about. */
  public void noteAway(Throwable outage) {
    LOG.warn("The database cannot be reached.", outage);
  }

  private static String number() {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      number
          .append(i == 4 ? "-" : "")
          .append(SIGNS.charAt(ThreadLocalRandom.current().nextInt(SIGNS.length())));
    }
    return number.toString();
  }
}
