package org.tenfold.benchmark.published;

import java.util.List;
import java.util.Map;

/**
 * A curve of the DFEW paper over one number of the training. The paper only plots both of its
 * curves ("largely stable"), so that the file holds where they were taken and no results.
 *
 * @param fold that was tested
 * @param network key of ours
 * @param loss key of ours
 * @param parameter {@code lambda} or {@code batch}
 * @param values of the parameter, rising
 * @param fixed the other parameter
 * @param results one for each value, in percent, or empty where none are printed
 * @param sources keys of {@link PublishedResults#sources()}
 */
public record Sensitivity(
    String dataset,
    int fold,
    String network,
    String loss,
    String metric,
    String parameter,
    List<Double> values,
    Map<String, Double> fixed,
    List<Double> results,
    List<String> sources) {
  public Sensitivity {
    values = List.copyOf(values);
    fixed = Map.copyOf(fixed);
    results = Checks.percents(results, values.size());
    sources = List.copyOf(sources);
  }
}
