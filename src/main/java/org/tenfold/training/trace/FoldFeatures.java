package org.tenfold.training.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenfold.error.InvalidInput;

/**
 * The last hidden features that the network of a fold has of the fold's test clips: what its last
 * layer makes logits of. Networks of different folds have spaces of their own.
 *
 * @param fold its number
 * @param clips names, in the order of the rows
 * @param rows [clips, features]
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record FoldFeatures(int fold, List<String> clips, float[][] rows) {
  /** Names of such files. */
  public static final String FILES = "fold-\\d+\\.features\\.safetensors";

  private static final String NAME = "features";

  public FoldFeatures {
    clips = List.copyOf(clips);
    if (clips.size() != rows.length) {
      throw new IllegalArgumentException(clips.size() + " clips, " + rows.length + " rows");
    }
  }

  /** Replaces {@code fold-K.features.safetensors} in the folder at once. */
  public void write(Path folder) {
    new ClipTable(fold, clips, rows)
        .write(folder.resolve("fold-%d.features.safetensors".formatted(fold)), NAME);
  }

  /**
   * Those of all other clips.
   *
   * @param names of clips
   */
  public FoldFeatures without(Set<String> names) {
    int[] kept =
        IntStream.range(0, clips.size()).filter(row -> !names.contains(clips.get(row))).toArray();
    return kept.length == clips.size()
        ? this
        : new FoldFeatures(
            fold,
            IntStream.of(kept).mapToObj(clips::get).toList(),
            IntStream.of(kept).mapToObj(row -> rows[row]).toArray(float[][]::new));
  }

  /**
   * @throws InvalidInput when the file holds no features
   */
  public static FoldFeatures read(Path file) {
    ClipTable table = ClipTable.read(file, NAME);
    return new FoldFeatures(table.fold(), table.clips(), table.rows());
  }
}
