package org.tenfold.benchmark.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.agreement.ClipPredictions;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.study.RunNames;
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
  private final RunNames runNames;

  PredictionsOfClip(RunStore runs, ReleaseService releases, Projects projects, RunNames runNames) {
    this.runNames = runNames;
    this.projects = projects;
    this.runs = runs;
    this.releases = releases;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Said> of(int clip) {
    Map<ReleaseId, String> releaseNames =
        releases.releases().stream().collect(Collectors.toMap(Release::id, Release::name));
    Map<RunId, Prediction> predictions = runs.ofClip(projects.currentId(), clip);
    Map<Run, Prediction> all = new HashMap<>();
    predictions.forEach((id, said) -> all.put(runs.find(id).orElseThrow(), said));
    Function<Run, Message> called = runNames.of(all.keySet());
    return all.entrySet().stream()
        .flatMap(
            one ->
                said(one.getKey(), called.apply(one.getKey()), one.getValue(), releaseNames)
                    .stream())
        .sorted(Comparator.comparing(Said::at).reversed())
        .toList();
  }

  private static Optional<Said> said(
      Run run, Message called, Prediction prediction, Map<ReleaseId, String> releaseNames) {
    return Optional.ofNullable(releaseNames.get(run.release()))
        .map(
            release ->
                new Said(
                    run.id().value(),
                    called,
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
