package org.tenfold.annotation.vote;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored vote.
 *
 * @param undoUntil until when it can be taken back, by the database's clock
 */
public record Receipt(UUID id, Instant undoUntil, boolean repeated) {}
