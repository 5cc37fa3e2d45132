package org.tenfold.benchmark.run;

import java.nio.file.Path;
import org.tenfold.label.LabelSet;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;

/**
 * What a run is trained on.
 *
 * @param folder in the DFEW layout
 * @param splits name of the folder in it that has the lists of the folds
 * @param labels of its clips
 */
record TrainingData(Path folder, String splits, LabelSet labels) {
  /** Brought to this machine where it is missing. */
  static TrainingData of(ReleaseService releases, Release release) {
    return new TrainingData(
        releases.folder(release), ReleaseService.splits(release), release.labels());
  }
}
