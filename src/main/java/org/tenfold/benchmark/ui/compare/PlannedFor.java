package org.tenfold.benchmark.ui.compare;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.comparison.Contestant;
import org.tenfold.benchmark.comparison.FinishedConfigurations.Ended;
import org.tenfold.benchmark.comparison.VerdictWords.Chosen;
import org.tenfold.release.DivisionId;

/** Whether a comparison was fixed before its results could be seen. */
final class PlannedFor {
  private final List<Study> studies;
  private final List<Contestant> chosen;

  private PlannedFor(List<Study> studies, List<Contestant> chosen) {
    this.studies = studies;
    this.chosen = chosen;
  }

  static PlannedFor of(List<Study> studies, DivisionId division, List<Contestant> chosen) {
    return new PlannedFor(
        studies.stream().filter(study -> study.division().equals(division)).toList(), chosen);
  }

  /**
   * Of the first and another one.
   *
   * @param other its place among the chosen ones, from 1
   */
  Chosen with(int other) {
    if (!(chosen.getFirst() instanceof Contestant.Trained(Ended one))
        || !(chosen.get(other) instanceof Contestant.Trained(Ended two))) {
      return Chosen.AFTERWARDS;
    }
    List<Study> planning =
        studies.stream()
            .filter(study -> study.plan().plans(one.configuration(), two.configuration()))
            .toList();
    if (planning.isEmpty()) {
      return Chosen.AFTERWARDS;
    }
    return planning.stream().anyMatch(study -> allAfter(study, one, two))
        ? Chosen.PLANNED
        : Chosen.PLANNED_LATE;
  }

  private static boolean allAfter(Study study, Ended one, Ended two) {
    return Stream.of(one, two)
        .flatMap(ended -> ended.bySeed().values().stream())
        .map(Run::finishedAt)
        .allMatch(at -> at.filter(study.createdAt()::isBefore).isPresent());
  }
}
