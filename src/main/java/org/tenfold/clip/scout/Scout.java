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

  /**
   * Of a network that knows nothing: what lies above is expected.
   *
   * @param classes how many labels there are
   */
  public double chance(int classes) {
    return (double) wanted.size() / classes;
  }
}
