package org.tenfold.benchmark.published;

import java.util.List;

/**
 * The winner of one year's EmotiW challenge.
 *
 * @param accuracy on the test part, in percent
 * @param train clips, as are {@code validation} and {@code test}
 * @param sources keys of {@link PublishedResults#sources()}
 */
public record Champion(
    int year,
    double accuracy,
    String database,
    int train,
    int validation,
    int test,
    List<String> sources) {
  public Champion {
    Checks.year(year);
    Checks.percent(accuracy);
    sources = List.copyOf(sources);
  }
}
