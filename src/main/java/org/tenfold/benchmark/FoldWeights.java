package org.tenfold.benchmark;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.training.TrainingSpec.Architecture;
import org.tenfold.training.TrainingSpec.Start;

/** Weights that finished runs left in the media store, one file a fold. */
@Component
class FoldWeights {
  private static final Pattern WEIGHTS = Pattern.compile("fold-(\\d+)\\.safetensors");

  private final RunStore runs;
  private final ReleaseService releases;

  FoldWeights(RunStore runs, ReleaseService releases) {
    this.runs = runs;
    this.releases = releases;
  }

  /** Of this network at this width, newest runs first. */
  List<Start.Weights> of(Architecture network) {
    return runs.all().stream()
        .filter(run -> run.finishedAt().isPresent() && run.spec().network().equals(network))
        .flatMap(this::weights)
        .toList();
  }

  private Stream<Start.Weights> weights(Run run) {
    String release = releases.find(run.division()).map(Release::label).orElse("");
    return runs.files(run.id()).stream()
        .flatMap(
            file -> {
              Matcher name = WEIGHTS.matcher(file.name());
              return name.matches()
                  ? Stream.of(new Start.Weights(name(run, release, name.group(1)), file.key(), ""))
                  : Stream.empty();
            });
  }

  /** For example {@code DFEW, fd2, EC-STFL (λ = 10), seed 1}; the same in any language. */
  private static String name(Run run, String release, String fold) {
    return "%s, fd%s, %s, seed %d"
        .formatted(release, fold, RunWords.loss(run.spec()).english(), run.spec().seed());
  }
}
