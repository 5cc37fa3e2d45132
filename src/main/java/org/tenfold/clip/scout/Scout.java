package org.tenfold.clip.scout;

import java.util.Set;
import java.util.UUID;
import org.tenfold.label.Label;

/**
 * A run that looks through a project's movies.
 *
 * @param run of the benchmark
 * @param wanted emotions, at least one
 */
public record Scout(UUID run, Set<Label> wanted) {
  public Scout {
    wanted = Set.copyOf(wanted);
  }

  /** Whether a range shows a wanted one more likely than a network that knows nothing would say. */
  boolean expects(ScoutedRange range) {
    return range.of(wanted) > (double) wanted.size() / range.probabilities().size();
  }
}
