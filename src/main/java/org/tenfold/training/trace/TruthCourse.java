package org.tenfold.training.trace;

import java.nio.file.Path;
import java.util.List;
import org.tenfold.error.InvalidInput;

/**
 * How probable the true label of each training clip was to the network while it learned: the
 * training dynamics of Swayamdipta et al. 2020 ("Dataset Cartography", section 2). Taken from the
 * passes of the training itself, before their step, with dropout and augmentation, as theirs are.
 *
 * @param fold its number
 * @param clips names, in the order of the columns
 * @param epochs [epochs, clips], 0..1; NaN where a clip was not drawn in an epoch
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record TruthCourse(int fold, List<String> clips, float[][] epochs) {
  /** Names of such files. */
  public static final String FILES = "fold-\\d+\\.dynamics\\.safetensors";

  private static final String NAME = "true_label_probability";

  public TruthCourse {
    clips = List.copyOf(clips);
  }

  /** Replaces {@code fold-K.dynamics.safetensors} in the folder at once. */
  public void write(Path folder) {
    new ClipTable(fold, clips, epochs)
        .write(folder.resolve("fold-%d.dynamics.safetensors".formatted(fold)), NAME);
  }

  /**
   * @throws InvalidInput when the file holds none
   */
  public static TruthCourse read(Path file) {
    ClipTable table = ClipTable.read(file, NAME);
    return new TruthCourse(table.fold(), table.clips(), table.rows());
  }
}
