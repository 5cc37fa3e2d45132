package org.tenfold.clip;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.movie.MovieId;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/**
 * How many clips the current project has: counted by the database, for pages that ask every other
 * second. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class ClipCounts {
  private final ClipRows rows;
  private final Projects projects;

  ClipCounts(ClipRows rows, Projects projects) {
    this.rows = rows;
    this.projects = projects;
  }

  public int with(ClipStatus status) {
    return rows.countByProjectIdAndStatus(projects.currentId(), status);
  }

  /**
   * The clips that one person cut, whatever became of them.
   *
   * @param lastCut the movie of the newest
   * @param lastRejected the movie of the newest that was rejected
   */
  public record Own(
      Map<ClipStatus, Integer> byStatus,
      Optional<MovieId> lastCut,
      Optional<MovieId> lastRejected) {
    public Own {
      byStatus = Map.copyOf(byStatus);
    }

    public int with(ClipStatus status) {
      return byStatus.getOrDefault(status, 0);
    }

    public int all() {
      return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public Own of(PersonId collector) {
    ProjectId project = projects.currentId();
    Map<ClipStatus, Integer> byStatus = new EnumMap<>(ClipStatus.class);
    for (ClipRows.Tally one : rows.tally(project, collector)) {
      byStatus.put(one.status(), Math.toIntExact(one.clips()));
    }
    return new Own(
        byStatus,
        rows.findFirstByProjectIdAndCollectorIdOrderByCreatedAtDesc(project, collector)
            .map(Clip::movieId),
        rows.findFirstByProjectIdAndCollectorIdAndStatusOrderByCreatedAtDesc(
                project, collector, ClipStatus.REJECTED)
            .map(Clip::movieId));
  }
}
