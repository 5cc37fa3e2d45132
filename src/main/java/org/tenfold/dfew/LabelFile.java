package org.tenfold.dfew;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tenfold.label.LabelSet;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;

/**
 * A list of labelled clips as DFEW writes it: {@code video_name,label}, labels 1..n. Paths may lie
 * in any file system, a ZIP for one.
 */
public final class LabelFile {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private LabelFile() {}

  /**
   * Reads a file that has at least the columns {@code video_name} (or {@code order}) and {@code
   * label}; so an {@code annotation.csv} will do. Rows with label 0 are not single-labelled.
   *
   * @throws org.tenfold.error.InvalidInput when a column is missing, a number is none, a label is
   *     not in the set, or a clip is there twice
   */
  public static Contents read(Path file, LabelSet labels) {
    Table table = Table.read(file).requiring("label");
    String id = table.firstOf("video_name", "order");
    List<LabelledClip> clips = new ArrayList<>();
    for (TableRow row : table.requiringDistinct(id).rows()) {
      int label = row.integer("label", 0, labels.size());
      if (label > 0) {
        clips.add(new LabelledClip(row.integer(id, 0, Integer.MAX_VALUE), labels.label(label)));
      }
    }
    return new Contents(labels.size(), clips, table.rows().size() - clips.size());
  }

  public static void write(Collection<LabelledClip> clips, Path file) throws IOException {
    write(clips, Map.of(), file);
  }

  /**
   * The same.
   *
   * @param names what clips are called instead of by their numbers
   */
  static void write(Collection<LabelledClip> clips, Map<Integer, String> names, Path file)
      throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      write(clips, names, writer);
    }
  }

  /** Leaves {@code out} open. */
  static void write(Collection<LabelledClip> clips, Map<Integer, String> names, Appendable out)
      throws IOException {
    CSVPrinter csv = new CSVPrinter(out, FORMAT);
    csv.printRecord("video_name", "label");
    for (LabelledClip clip : clips) {
      String number = Integer.toString(clip.videoName());
      csv.printRecord(names.getOrDefault(clip.videoName(), number), clip.label().number());
    }
    csv.flush();
  }

  /**
   * What a file held.
   *
   * @param classes of its label set
   * @param clips with a single label, in the order of the file
   * @param unlabelled how many rows had label 0
   */
  public record Contents(int classes, List<LabelledClip> clips, int unlabelled) {
    public Contents {
      clips = List.copyOf(clips);
    }

    /**
     * Whether labels run 0..n-1, as some peers write them under the official header: then 0 is the
     * first label and not "no label", and every class is off by one.
     */
    public boolean looksZeroBased() {
      return unlabelled > 0
          && !clips.isEmpty()
          && clips.stream().noneMatch(clip -> clip.label().number() == classes);
    }
  }
}
