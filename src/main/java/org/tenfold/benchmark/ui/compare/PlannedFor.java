package org.tenfold.benchmark.ui.compare;

import java.util.List;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.comparison.FinishedConfigurations.Ended;
import org.tenfold.benchmark.comparison.VerdictWords.Chosen;
import org.tenfold.release.ReleaseId;

/** Whether a comparison was fixed before its results could be seen. */
final class PlannedFor {
  private final List<Study> studies;
  private final List<Ended> chosen;

  private PlannedFor(List<Study> studies, List<Ended> chosen) {
    this.studies = studies;
    this.chosen = chosen;
  }

  static PlannedFor of(List<Study> studies, ReleaseId release, List<Ended> chosen) {
    return new PlannedFor(
        studies.stream().filter(study -> study.release().equals(release)).toList(), chosen);
  }

  /**
   * Of the first and another one.
   *
   * @param other its place among the chosen ones, from 1
   */
  Chosen with(int other) {
    List<Study> planning =
        studies.stream()
            .filter(
                study ->
                    study
                        .plan()
                        .plans(
                            chosen.getFirst().configuration(), chosen.get(other).configuration()))
            .toList();
    if (planning.isEmpty()) {
      return Chosen.AFTERWARDS;
    }
    return planning.stream().anyMatch(study -> allAfter(study, other))
        ? Chosen.PLANNED
        : Chosen.PLANNED_LATE;
  }

  private boolean allAfter(Study study, int other) {
    return List.of(chosen.getFirst(), chosen.get(other)).stream()
        .flatMap(one -> one.bySeed().values().stream())
        .map(Run::finishedAt)
        .allMatch(at -> at.filter(study.createdAt()::isBefore).isPresent());
  }
}
