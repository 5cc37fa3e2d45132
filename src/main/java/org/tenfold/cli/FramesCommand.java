package org.tenfold.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tenfold.face.Alignment;
import org.tenfold.face.ClipFrames;
import org.tenfold.face.FrameRecipe;
import org.tenfold.face.TemporalInterpolation;
import org.tenfold.face.UsefulFrames;
import org.tenfold.worker.BadInputException;
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
  private static final CSVFormat REPORT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader("clip", "frames", "useful", "share", "kept", "reason")
          .setRecordSeparator('\n')
          .get();

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

  @Option(
      names = "--align",
      defaultValue = "faces",
      description = {
        "faces: the subject's face, upright and in place; a clip that shows it in less than half"
            + " of",
        "its frames gets none. centre: the middle of each picture (${DEFAULT-VALUE})."
      })
  private String align = "faces";

  @Option(
      names = "--report",
      paramLabel = "CSV",
      description = "Gets clip, frames, useful, share, kept and reason of each clip.")
  private @Nullable Path report;

  @Mixin private EventOptions events = new EventOptions();

  record ListedClip(String folder, Path file) {}

  @Override
  public Integer call() throws InterruptedException {
    ClipFrames form = new ClipFrames(size, frames);
    Alignment how =
        Alignment.ofKey(align)
            .orElseThrow(
                () -> new BadInputException("--align must be faces or centre, not " + align + "."));
    List<ListedClip> clips = readList();
    long begin = System.nanoTime();
    FrameMaker maker = new FrameMaker(form, how, events.sink());
    List<UsefulFrames> found = maker.make(clips, output);
    FilmWarnings.tell(maker.warnings());
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (report != null) {
      writeReport(report, clips, found, maker.problems());
    }
    long given = found.stream().mapToLong(UsefulFrames::frames).sum();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("clips", clips.size());
    result.put("kept", found.stream().filter(UsefulFrames::enough).count());
    result.put("frames", frames);
    result.put("size", size);
    result.put("framesPerSecond", Math.round(given / seconds));
    result.put("warnings", maker.warnings());
    result.put("recipe", FrameRecipe.of(how, form));
    events.sink().result(result);
    return 0;
  }

  private static void writeReport(
      Path file, List<ListedClip> clips, List<UsefulFrames> found, Map<Integer, String> problems) {
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer, REPORT)) {
      for (int i = 0; i < clips.size(); i++) {
        UsefulFrames useful = found.get(i);
        csv.printRecord(
            Integer.parseInt(clips.get(i).folder()),
            useful.frames(),
            useful.useful(),
            String.format(Locale.ROOT, "%.4f", useful.share()),
            useful.enough(),
            problems.getOrDefault(i, useful.reason()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
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
