package org.tenfold.benchmark;

import java.time.Instant;
import org.tenfold.release.ReleaseId;

/** One network with one loss, trained and tested on every fold of one release. */
public record Run(RunId id, ReleaseId release, RunSettings settings, Instant createdAt) {}
