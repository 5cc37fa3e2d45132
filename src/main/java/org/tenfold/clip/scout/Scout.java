package org.tenfold.clip.scout;

import java.util.Set;
import java.util.UUID;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

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

  /** Of a network that knows nothing: what lies above is expected. */
  public double chance() {
    return (double) wanted.size() / LabelSet.DFEW.size();
  }
}
