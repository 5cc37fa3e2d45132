package org.tenfold.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param actor who did it; null for somebody unknown, or for the server itself
 * @param person to whom it was done, if to somebody
 * @param details what, in names and figures that stand in no language
 * @param address from where, in digits; empty where it was not asked
 */
public record AuditEvent(
    UUID id,
    Instant at,
    @Nullable UUID actor,
    AuditKind kind,
    @Nullable UUID person,
    String details,
    String address) {}
