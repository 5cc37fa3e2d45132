package org.tenfold.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;

/**
 * A plan of runs on one release, and what people call it.
 *
 * @param division of the release into the folds that all its runs have
 * @param note empty where there is none
 * @param tags words by which people find it again, none twice
 * @param template that the plan was made by; empty for one of its own
 * @param archived no longer shown among the others
 * @param paused whether its runs that wait are left in the queue
 */
public record Study(
    StudyId id,
    DivisionId division,
    String name,
    String note,
    List<String> tags,
    Optional<StudyTemplate> template,
    StudyPlan plan,
    Instant createdAt,
    boolean archived,
    boolean paused) {
  public ReleaseId release() {
    return division.release();
  }
}
