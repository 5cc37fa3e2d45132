package org.tenfold.benchmark.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.StudyResults;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.release.ReleaseService;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.training.TrainingSpec.Configuration;

/** Puts together what leaves of studies and runs. */
@Service
public class ResultExports {
  private final StudyService studies;
  private final StudyResults results;
  private final BenchmarkService benchmarks;
  private final ReleaseService releases;

  ResultExports(
      StudyService studies,
      StudyResults results,
      BenchmarkService benchmarks,
      ReleaseService releases) {
    this.studies = studies;
    this.results = results;
    this.benchmarks = benchmarks;
    this.releases = releases;
  }

  /** As far as the study is; empty when there is none. */
  public Optional<Exported> study(StudyId id) {
    return studies.find(id).map(this::study);
  }

  private Exported study(Study study) {
    List<StudyRun> runs = studies.runs(study);
    Map<Configuration, ConfusionMatrix> matrices = new HashMap<>();
    for (StudyRun one : runs) {
      one.run()
          .flatMap(benchmarks::scores)
          .map(Scores::pooled)
          .ifPresent(
              matrix ->
                  matrices.merge(one.planned().configuration(), matrix, ConfusionMatrix::plus));
    }
    return new StudyExport(
            study,
            releases.find(study.division()).orElseThrow(),
            runs,
            results.tables(study, runs),
            matrices)
        .all();
  }

  /** Empty when there is none, or it has not ended well. */
  public Optional<Exported> run(RunId id) {
    Optional<Run> run = benchmarks.find(id);
    return run.flatMap(
        known ->
            benchmarks
                .scores(known)
                .map(
                    scores ->
                        new RunExport(
                                known,
                                releases.find(known.division()).orElseThrow(),
                                scores,
                                benchmarks.epochs(id))
                            .all()));
  }
}
