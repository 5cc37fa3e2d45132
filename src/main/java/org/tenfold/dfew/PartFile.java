package org.tenfold.dfew;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;

/** A list of clips with the parts of the data set that they are in. */
public final class PartFile {
  private static final int GREATEST = 999_999_999;

  private PartFile() {}

  /**
   * @return by number of the clip
   * @throws org.tenfold.error.InvalidInput when a column is missing, or a row is no number with a
   *     part
   */
  public static Map<Integer, FixedParts.Part> read(Path file) {
    Table table = Table.read(file).requiring("part");
    String clip = table.firstOf("clip", "video_name", "order", "number");
    Map<Integer, FixedParts.Part> parts = new HashMap<>();
    for (TableRow row : table.rows()) {
      int number = row.integer(clip, 1, GREATEST);
      FixedParts.Part part =
          FixedParts.Part.ofWord(row.text("part"))
              .orElseThrow(() -> row.wrong("dfew.row-part", row.text("part")));
      if (parts.put(number, part) != null) {
        throw row.wrong("dfew.row-part-twice", number);
      }
    }
    return parts;
  }
}
