package org.tenfold.benchmark.trace;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.media.MediaStore;
import org.tenfold.training.trace.FoldFeatures;
import org.tenfold.training.trace.TruthCourse;

/** Reads them each time: a run as large as DFEW's has 24 MB of features. Safe for threads. */
@Component
public class RunTraces {
  private final RunStore runs;
  private final MediaStore store;

  RunTraces(RunStore runs, MediaStore store) {
    this.runs = runs;
    this.store = store;
  }

  /** Whether the run left features; runs of before docs/decisions/0035 did not. */
  public boolean hasFeatures(RunId run) {
    return runs.files(run).stream().anyMatch(file -> file.name().matches(FoldFeatures.FILES));
  }

  /** Of the test clips of each fold, by its number; empty where the run left none. */
  public List<FoldFeatures> features(RunId run) {
    return read(run, FoldFeatures.FILES, FoldFeatures::read).stream()
        .sorted(Comparator.comparingInt(FoldFeatures::fold))
        .toList();
  }

  /** Of the training clips of each fold, by its number; empty where the run left none. */
  public List<TruthCourse> courses(RunId run) {
    return read(run, TruthCourse.FILES, TruthCourse::read).stream()
        .sorted(Comparator.comparingInt(TruthCourse::fold))
        .toList();
  }

  private <T> List<T> read(RunId run, String names, Function<Path, T> reader) {
    return runs.files(run).stream()
        .filter(file -> file.name().matches(names))
        .map(file -> reader.apply(store.path(file.key())))
        .toList();
  }
}
