package org.tenfold.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tenfold.emotion.Emotion;

/**
 * Writes the files of the DFEW release, names and headers exactly as its readers expect them. Paths may lie in any
 * {@link java.nio.file.FileSystem}, a ZIP included.
 */
public final class DfewFiles {
  /** Header of {@code annotation.xlsx}; note the digits in the names. */
  public static final List<String> ANNOTATION_HEADER =
      List.of(
          "1happy", "2sad", "3neutral", "4angry", "5surprise", "6disgust", "7fear", "order", "label");

  public static final List<String> SET_HEADER = List.of("video_name", "label");

  private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private DfewFiles() {}

  /** Folder of the frames of all clips: {@code clip_112x112_16f}. */
  public static String framesFolder(int size, int frames) {
    return "clip_" + size + "x" + size + "_" + frames + "f";
  }

  public static void writeAnnotationCsv(Path file, List<AnnotationRow> rows) throws IOException {
    createParent(file);
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer, CSV)) {
      csv.printRecord(ANNOTATION_HEADER);
      for (AnnotationRow row : rows) {
        for (int count : row.votes().toArray()) {
          csv.print(count);
        }
        csv.print(row.order());
        csv.print(row.label().map(Emotion::number).orElse(0));
        csv.println();
      }
    }
  }

  public static void writeAnnotationXlsx(Path file, List<AnnotationRow> rows) throws IOException {
    createParent(file);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Tenfold", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("annotation");
      for (int column = 0; column < ANNOTATION_HEADER.size(); column++) {
        sheet.value(0, column, ANNOTATION_HEADER.get(column));
      }
      for (int i = 0; i < rows.size(); i++) {
        AnnotationRow row = rows.get(i);
        int[] counts = row.votes().toArray();
        for (int column = 0; column < counts.length; column++) {
          sheet.value(i + 1, column, counts[column]);
        }
        sheet.value(i + 1, counts.length, row.order());
        sheet.value(i + 1, counts.length + 1, row.label().map(Emotion::number).orElse(0));
      }
    }
  }

  /** Both files of each fold: {@code train(single-labeled)/set_k.csv} and {@code test(single-labeled)/set_k.csv}. */
  public static void writeFolds(Path folder, List<Fold> folds) throws IOException {
    for (Fold fold : folds) {
      String name = "set_" + fold.number() + ".csv";
      writeSet(folder.resolve("train(single-labeled)").resolve(name), fold.train());
      writeSet(folder.resolve("test(single-labeled)").resolve(name), fold.test());
    }
  }

  private static void writeSet(Path file, List<LabelledClip> clips) throws IOException {
    createParent(file);
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer, CSV)) {
      csv.printRecord(SET_HEADER);
      for (LabelledClip clip : clips) {
        csv.printRecord(clip.videoName(), clip.label().number());
      }
    }
  }

  private static void createParent(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }
}
