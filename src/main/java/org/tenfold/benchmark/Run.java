package org.tenfold.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenfold.benchmark.run.PretrainedWeights;
import org.tenfold.release.ReleaseId;

/**
 * One network with one loss, trained and tested on every fold of one release.
 *
 * @param finishedAt when its predictions were stored; empty before, and again while it is retried
 * @param startReport what of its {@link PretrainedWeights} the network took; empty before that is
 *     known
 * @param warnings what the training found doubtful in its data or its machine, an English sentence
 *     each
 */
public record Run(
    RunId id,
    ReleaseId release,
    RunSettings settings,
    Instant createdAt,
    Optional<Instant> finishedAt,
    Optional<String> startReport,
    List<String> warnings) {}
