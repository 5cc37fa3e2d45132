package org.tenfold.benchmark.log;

import java.time.Instant;
import org.tenfold.error.Message;

/**
 * @param line from 1, over all attempts
 */
public record RunLogLine(int line, Instant at, Message said) {}
