package org.tenfold.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenfold.error.Message;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.network.Normalisation;

/**
 * One network with one loss, trained and tested on every fold of one release.
 *
 * @param division whose folds these are
 * @param finishedAt when its predictions were stored; empty before, and again while it is retried
 * @param startReport what of the weights at its start the network took; empty before that is known
 * @param normalisation what the training made of the pixels; empty before it has looked at the
 *     weights at the start
 * @param warnings what the training found doubtful in its data or its machine
 */
public record Run(
    RunId id,
    DivisionId division,
    TrainingSpec spec,
    Instant createdAt,
    Optional<Instant> finishedAt,
    Optional<Message> startReport,
    Optional<Normalisation> normalisation,
    List<Message> warnings) {
  public ReleaseId release() {
    return division.release();
  }
}
