package org.tenfold.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.tenfold.benchmark.RunId;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.takedown.CopiesOfClips;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.training.trace.FoldFeatures;

/**
 * Features that runs left: what a network saw in a clip goes with the clip. Predictions and weights
 * stay (docs/decisions/0040).
 */
@Component
class RunFeatures implements CopiesOfClips {
  private static final String ENDING = ".features.safetensors";

  private final RunFileRows files;
  private final ReleaseService releases;
  private final MediaStore store;
  private final DataFolder data;
  private final TransactionTemplate transaction;

  RunFeatures(
      RunFileRows files,
      ReleaseService releases,
      MediaStore store,
      DataFolder data,
      TransactionTemplate transaction) {
    this.files = files;
    this.releases = releases;
    this.store = store;
    this.data = data;
    this.transaction = transaction;
  }

  /** None shows one clip alone. */
  @Override
  public Set<String> keysOf(ClipId clip) {
    return Set.of();
  }

  @Override
  public void writeWithout(Collection<ClipId> clips, Consumer<String> replaced) {
    for (ReleaseId release : releases.holding(clips)) {
      Set<String> names = withdrawn(release);
      for (RunFileRow row : files.ofRelease(release, ENDING)) {
        Path known = store.path(row.file().key());
        FoldFeatures all = FoldFeatures.read(known);
        FoldFeatures others = all.without(names);
        if (others.clips().size() < all.clips().size()) {
          replace(row.getId().run(), row.file(), others, replaced);
        }
      }
    }
  }

  private void replace(RunId run, RunFile before, FoldFeatures others, Consumer<String> replaced) {
    RunFile after = stored(before.name(), others);
    transaction.executeWithoutResult(
        status -> {
          replaced.accept(before.key());
          RunFileRow row = new RunFileRow(run, after);
          files.delete(row.getId());
          files.saveAndFlush(row);
        });
  }

  private RunFile stored(String name, FoldFeatures features) {
    try {
      Path folder = Files.createTempDirectory(data.work(), "features");
      try {
        features.write(folder);
        Path file = folder.resolve(name);
        long bytes = Files.size(file);
        return new RunFile(name, store.adopt(file), bytes);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Features cannot be written: is the disk full?", e);
    }
  }

  /** Before a run's file goes into the store: clips may have gone while it was trained. */
  void leaveOut(ReleaseId release, Path file) {
    if (file.getFileName().toString().endsWith(ENDING)) {
      Set<String> names = withdrawn(release);
      if (!names.isEmpty()) {
        FoldFeatures.read(file).without(names).write(file.resolveSibling(".").normalize());
      }
    }
  }

  private Set<String> withdrawn(ReleaseId release) {
    return releases.withdrawn(release).keySet().stream()
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  /** They are read from the store each time. */
  @Override
  public void forget(Collection<ClipId> clips) {}
}
