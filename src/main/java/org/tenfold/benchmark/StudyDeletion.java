package org.tenfold.benchmark;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.study.StudyStore;
import org.tenfold.error.InvalidInput;

/** Deletes a study, and of its own runs those that no other study shows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StudyDeletion {
  private final StudyStore studies;
  private final RunStore runs;
  private final KnownRuns known;

  StudyDeletion(StudyStore studies, RunStore runs, KnownRuns known) {
    this.studies = studies;
    this.runs = runs;
    this.known = known;
  }

  /** Finished runs of its own that are in the plan of another study. */
  List<Run> neededByOthers(Study study) {
    Set<String> needed =
        studies.others(study).stream()
            .filter(other -> other.division().equals(study.division()))
            .flatMap(other -> other.plan().runs().stream())
            .flatMap(planned -> planned.hashes().stream())
            .collect(toSet());
    return runs.ofStudy(study.id()).stream()
        .filter(run -> run.finishedAt().isPresent() && needed.contains(run.spec().hash()))
        .toList();
  }

  /**
   * @throws InvalidInput while one of its runs waits or trains
   */
  void delete(Study study) {
    runs.lock(study.release());
    List<Run> own = runs.ofStudy(study.id());
    if (known.newestJobs(own).values().stream().anyMatch(job -> !job.status().ended())) {
      throw new InvalidInput("benchmark.study-busy", study.name());
    }
    Set<RunId> kept = neededByOthers(study).stream().map(Run::id).collect(toSet());
    for (Run run : own) {
      if (kept.contains(run.id())) {
        runs.makeSingle(run.id());
      } else {
        runs.delete(run.id());
      }
    }
    studies.delete(study.id());
  }
}
