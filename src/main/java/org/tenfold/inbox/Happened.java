package org.tenfold.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something happened in a project that programs may want to hear of, too. Published in the
 * transaction of what it tells, whether or not a person is told.
 *
 * @param subject ids of what it is about, by what they are of; nothing of any person
 * @param path see {@link News#path}
 */
public record Happened(
    NoticeKind kind, UUID project, Map<String, Object> subject, String path, Instant at) {}
