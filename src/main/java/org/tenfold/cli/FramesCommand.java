package org.tenfold.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenfold.face.ClipFrames;
import org.tenfold.face.TemporalInterpolation;
import org.tenfold.worker.BadInputException;
import org.tenfold.worker.EventSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes clips into the pictures a network is trained on. */
@Command(
    name = "frames",
    mixinStandardHelpOptions = true,
    description = "Make each listed clip into 16 square pictures by temporal interpolation (TIM).")
final class FramesCommand implements Callable<Integer> {
  private static final CSVFormat LIST =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  @Option(
      names = "--list",
      required = true,
      paramLabel = "CSV",
      description =
          "Columns video_name (a number) and path (from the list's own folder, or absolute).")
  private Path list = Path.of("");

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Gets DIR/00001/1.jpg and so on.")
  private Path output = Path.of("");

  @Option(
      names = "--size",
      defaultValue = "112",
      description = "Side of the pictures in pixels (${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--frames",
      defaultValue = "" + TemporalInterpolation.DFEW_FRAMES,
      description = "Pictures a clip (${DEFAULT-VALUE}).")
  private int frames;

  @Mixin private EventOptions events = new EventOptions();

  private record ListedClip(String folder, Path file) {}

  @Override
  public Integer call() {
    ClipFrames clipFrames = new ClipFrames(size, frames);
    List<ListedClip> clips = readList();
    EventSink sink = events.sink();
    for (int i = 0; i < clips.size(); i++) {
      ListedClip clip = clips.get(i);
      int given = clipFrames.write(clip.file(), output.resolve(clip.folder()));
      sink.progress(
          100 * (i + 1) / clips.size(), clip.folder() + ": " + given + " frames to " + frames);
    }
    sink.result(Map.of("clips", clips.size(), "frames", frames, "size", size));
    return 0;
  }

  private List<ListedClip> readList() {
    try (CSVParser rows = CSVParser.parse(list, StandardCharsets.UTF_8, LIST)) {
      if (!rows.getHeaderNames().containsAll(List.of("video_name", "path"))) {
        throw new BadInputException("The list " + list + " needs the columns video_name and path.");
      }
      List<ListedClip> clips = new ArrayList<>();
      for (CSVRecord row : rows) {
        clips.add(listedClip(row));
      }
      return clips;
    } catch (IOException e) {
      throw new BadInputException("The list " + list + " cannot be read. Check the path.", e);
    }
  }

  private ListedClip listedClip(CSVRecord row) {
    if (!row.isConsistent() || !row.get("video_name").matches("\\d{1,9}")) {
      throw new BadInputException(
          "The list "
              + list
              + " has no number as video_name in row "
              + row.getRecordNumber()
              + ". Write 1, 2, 3 …");
    }
    Path file = list.resolveSibling(row.get("path"));
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          "The list "
              + list
              + " names in row "
              + row.getRecordNumber()
              + " a clip that does not exist: "
              + file
              + ".");
    }
    return new ListedClip("%05d".formatted(Integer.parseInt(row.get("video_name"))), file);
  }
}
