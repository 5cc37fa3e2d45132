package org.tenfold.operation;

import java.time.Duration;
import java.time.Instant;
import org.tenfold.database.FreeSpace;

/**
 * This process at one moment.
 *
 * @param version of Tenfold
 * @param java version of the JVM
 * @param database product and version
 * @param startedAt when this process began
 * @param heapUsed bytes
 * @param heapMost bytes that the heap may have
 * @param processors that the JVM sees
 * @param load processes that want a processor, on average over a minute; negative where the system
 *     does not say
 * @param disk of the data folder
 * @param scarce whether so little of it is free that nothing new is taken
 */
public record ServerState(
    String version,
    String java,
    String database,
    Instant startedAt,
    long heapUsed,
    long heapMost,
    int processors,
    double load,
    FreeSpace.Room disk,
    boolean scarce) {
  public Duration up(Instant now) {
    return Duration.between(startedAt, now);
  }
}
