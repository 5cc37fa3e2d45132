package org.tenfold.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Sha256;
import org.tenfold.training.TrainingSpec.Start;

/**
 * Where a run trains on this machine. What is done goes into the media store: a run whose machine
 * died goes on elsewhere with the folds that it had finished, and its results can be had anywhere.
 */
@Component
class RunWorkspace {
  private static final Logger LOG = LoggerFactory.getLogger(RunWorkspace.class);

  /** Of the fold that is not done, only this machine knows where it stands. */
  private static final Pattern DONE =
      Pattern.compile(
          "fold-\\d+(\\.features|\\.dynamics)?\\.safetensors|predictions\\.csv|metrics\\.csv|run\\.json");

  private static final Pattern WEIGHTS = Pattern.compile("fold-(\\d+)\\.safetensors");

  /** What a fold leaves that asking its weights again does not make. */
  private static final Pattern OF_A_FOLD = Pattern.compile("fold-\\d+(\\.dynamics)?\\.safetensors");

  private final RunStore runs;
  private final MediaStore store;
  private final DataFolder data;
  private final RunFeatures features;

  RunWorkspace(RunStore runs, MediaStore store, DataFolder data, RunFeatures features) {
    this.runs = runs;
    this.store = store;
    this.data = data;
    this.features = features;
  }

  /** Makes the folder, with the weights of the folds that are done. */
  Path bring(RunId run) {
    Path folder = of(run);
    try {
      Files.createDirectories(folder);
      for (RunFile file : runs.files(run)) {
        Path target = folder.resolve(file.name());
        if (OF_A_FOLD.matcher(file.name()).matches() && !Files.exists(target)) {
          Files.copy(store.path(file.key()), target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder + ": is the disk full?", e);
    }
  }

  /** The file that a run begins with; empty where its weights are drawn. */
  Optional<Path> weights(Run run) {
    return run.spec().start() instanceof Start.Weights weights
        ? Optional.of(store.path(weights.sha256()))
        : Optional.empty();
  }

  /** Makes the folder of one fold, which one job trains: see {@link FoldJob}. */
  Path bringFold(RunId run, int fold) {
    Path folder = of(run, fold);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder + ": is the disk full?", e);
    }
  }

  /** Puts the weights of a fold that is done, and how it learned, in the store. */
  void keepFold(RunId run, int fold) {
    keep(run, of(run, fold), OF_A_FOLD);
  }

  /** The folds whose weights are in the store. */
  Set<Integer> foldsDone(RunId run) {
    return runs.files(run).stream()
        .map(file -> WEIGHTS.matcher(file.name()))
        .filter(Matcher::matches)
        .map(name -> Integer.valueOf(name.group(1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a fold of it is done, or begun on this machine. */
  boolean holdsAny(RunId run) {
    if (!foldsDone(run).isEmpty()) {
      return true;
    }
    if (!Files.isDirectory(of(run))) {
      return false;
    }
    try (Stream<Path> files = Files.walk(of(run))) {
      return files.anyMatch(file -> file.getFileName().toString().matches("fold-.*safetensors"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts what is done and not yet in the store there. */
  void keep(RunId run) {
    keep(run, of(run), DONE);
  }

  private void keep(RunId run, Path folder, Pattern done) {
    Map<String, String> known =
        runs.files(run).stream().collect(Collectors.toMap(RunFile::name, RunFile::key));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (done.matcher(name).matches()) {
          runs.find(run).ifPresent(of -> features.leaveOut(of.release(), file));
        }
        if (done.matcher(name).matches() && !Sha256.of(file).equals(known.get(name))) {
          // a copy: the training may still read its own
          Path copy = Files.createTempFile(data.work(), "run", null);
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
          long bytes = Files.size(copy);
          runs.insert(run, new RunFile(name, store.adopt(copy), bytes));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The files of run " + run.value() + " cannot be kept.", e);
    }
  }

  /** Deletes the folder: all that counts is in the store. What stays costs room, no more. */
  void forget(RunId run) {
    try {
      FileSystemUtils.deleteRecursively(of(run));
    } catch (IOException e) {
      LOG.warn("The folder {} of a finished run could not be deleted: {}", of(run), e.toString());
    }
  }

  void forgetFold(RunId run, int fold) {
    try {
      FileSystemUtils.deleteRecursively(of(run, fold));
    } catch (IOException e) {
      LOG.warn("The folder {} of a fold could not be deleted: {}", of(run, fold), e.toString());
    }
  }

  private Path of(RunId run, int fold) {
    return of(run).resolve("fold-" + fold);
  }

  private Path of(RunId run) {
    return data.run(run.value());
  }
}
