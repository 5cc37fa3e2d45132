package org.tenfold.benchmark.published;

import java.util.List;

/**
 * A row of the comparison of databases.
 *
 * @param samples pictures or clips
 * @param labels in words, as printed
 * @param annotations of each sample, as printed: a number, {@code about 40} or {@code automatic}
 * @param origin of the samples, as printed
 * @param sources keys of {@link PublishedResults#sources()}
 */
public record Database(
    String name,
    Kind kind,
    int samples,
    String labels,
    String annotations,
    String origin,
    List<String> sources) {
  /** What one sample is. */
  public enum Kind {
    IMAGE,
    CLIP
  }

  public Database {
    sources = List.copyOf(sources);
  }
}
