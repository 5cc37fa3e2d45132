package org.tenfold.audit;

import java.util.UUID;

/**
 * Which part of the log somebody may read.
 *
 * @param server also what was done for no project, as signing in
 */
public record AuditPages(UUID project, boolean server) {}
