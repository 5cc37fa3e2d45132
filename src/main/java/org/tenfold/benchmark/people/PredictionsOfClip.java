package org.tenfold.benchmark.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.agreement.ClipPredictions;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.error.Message;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;

/** Lets the page of a clip show what each run said of it. */
@Component
class PredictionsOfClip implements ClipPredictions {
  private final RunStore runs;
  private final ReleaseService releases;
  private final Projects projects;

  PredictionsOfClip(RunStore runs, ReleaseService releases, Projects projects) {
    this.projects = projects;
    this.runs = runs;
    this.releases = releases;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Said> of(int clip) {
    Map<ReleaseId, String> names =
        releases.releases().stream().collect(Collectors.toMap(Release::id, Release::name));
    return runs.ofClip(projects.currentId(), clip).entrySet().stream()
        .flatMap(one -> said(one.getKey(), one.getValue(), names).stream())
        .sorted(Comparator.comparing(Said::at).reversed())
        .toList();
  }

  private Optional<Said> said(RunId id, Prediction prediction, Map<ReleaseId, String> names) {
    Run run = runs.find(id).orElseThrow();
    return Optional.ofNullable(names.get(run.release()))
        .map(
            release ->
                new Said(
                    id.value(),
                    Message.of(
                        "benchmark.network-and-loss",
                        RunWords.network(run.spec()),
                        RunWords.loss(run.spec()),
                        run.spec().seed()),
                    release,
                    Integer.parseInt(prediction.fold()),
                    prediction.truth(),
                    prediction.predicted(),
                    prediction.hasProbabilities()
                        ? OptionalDouble.of(
                            prediction.probabilities().get(prediction.predicted().index()))
                        : OptionalDouble.empty(),
                    run.finishedAt().orElseThrow()));
  }
}
