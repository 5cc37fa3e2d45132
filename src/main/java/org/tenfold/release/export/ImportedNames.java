package org.tenfold.release.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tenfold.table.FormulaGuard;

/** What clips of an imported set are called in its file; all formats know them by their numbers. */
final class ImportedNames {
  static final String FILE = "names.csv";

  private ImportedNames() {}

  static void write(Snapshot release, Appendable out) throws IOException {
    CSVPrinter csv =
        new CSVPrinter(out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
    csv.printRecord("clip", "name", "movie");
    try (Stream<ExportedClip> clips = release.clips()) {
      for (Iterator<ExportedClip> all = clips.iterator(); all.hasNext(); ) {
        ExportedClip clip = all.next();
        csv.printRecord(
            clip.number(),
            FormulaGuard.harmless(clip.clip().name().orElse("")),
            FormulaGuard.harmless(clip.movie()));
      }
    }
  }
}
