package org.tenfold.operation.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tenfold.error.Message;

/**
 * How a check ended last.
 *
 * @param examined files or events
 * @param bytes of the files; 0 where it looked at none
 * @param findings how many things differ
 * @param first some of them
 */
public record CheckOutcome(
    CheckKind kind,
    Instant at,
    Duration took,
    long examined,
    long bytes,
    long findings,
    List<Message> first) {}
