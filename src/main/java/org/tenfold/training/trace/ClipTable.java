package org.tenfold.training.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.weights.SafeTensors;
import org.tenfold.training.weights.Tensor;

/**
 * One table of a fold in a safetensors file, which Python reads too: the clips' names, one a line,
 * and the fold's number are its metadata.
 *
 * @param rows of the same length
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ClipTable(int fold, List<String> clips, float[][] rows) {
  private static final String CLIPS = "clips";
  private static final String FOLD = "fold";

  void write(Path file, String name) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    float[] values = new float[Math.multiplyExact(rows.length, columns)];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, values, row * columns, columns);
    }
    new SafeTensors(
            Map.of(name, new Tensor(List.of(rows.length, columns), values)),
            Map.of(CLIPS, String.join("\n", clips), FOLD, Integer.toString(fold)))
        .write(file);
  }

  /**
   * @throws InvalidInput when the file is no such table
   */
  static ClipTable read(Path file, String name) {
    SafeTensors saved = SafeTensors.read(file);
    Tensor tensor = saved.tensors().get(name);
    String fold = saved.metadata().getOrDefault(FOLD, "");
    if (tensor == null || tensor.sides().size() != 2 || !fold.matches("\\d{1,9}")) {
      throw new InvalidInput("training.no-clip-table", file, name);
    }
    int columns = tensor.sides().getLast();
    float[][] rows = new float[tensor.sides().getFirst()][columns];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(tensor.values(), row * columns, rows[row], 0, columns);
    }
    List<String> clips = saved.metadata().getOrDefault(CLIPS, "").lines().toList();
    return new ClipTable(Integer.parseInt(fold), clips, rows);
  }
}
