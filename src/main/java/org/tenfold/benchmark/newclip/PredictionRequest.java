package org.tenfold.benchmark.newclip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.predict.Predicted;

/**
 * New clips for one run.
 *
 * @param names of the files, as they were called where they came from
 * @param answer empty until the networks have been asked
 */
public record PredictionRequest(
    UUID id, RunId run, Instant askedAt, List<String> names, Optional<Predicted> answer) {

  /**
   * A file that somebody hands in.
   *
   * @param key of its bytes in the media store
   */
  public record GivenClip(String name, String key) {}
}
