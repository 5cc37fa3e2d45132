package org.tenfold.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.agreement.FrozenVotes;
import org.tenfold.label.VoteCounts;
import org.tenfold.project.Projects;

/** Lets the dashboards show what a release holds. */
@Component
class ReleasedVotes implements FrozenVotes {
  private final ReleaseStore releases;
  private final Projects projects;

  ReleasedVotes(ReleaseStore releases, Projects projects) {
    this.releases = releases;
    this.projects = projects;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Frozen> all() {
    return releases.ofProject(projects.currentId()).stream()
        .map(
            release ->
                new Frozen(
                    release.id().value(),
                    release.name(),
                    release.source(),
                    release.rule(),
                    release.ruleVersion(),
                    release.createdAt()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Integer, VoteCounts> counts(UUID id) {
    Map<Integer, VoteCounts> counts = new HashMap<>();
    releases
        .clips(new ReleaseId(id))
        .forEach(clip -> counts.put(clip.number(), clip.annotation().votes()));
    return counts;
  }
}
