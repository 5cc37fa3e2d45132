package org.tenfold.face.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.Names;
import org.tenfold.console.Output;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.align.ClipFrames;
import org.tenfold.face.align.FrameRecipe;
import org.tenfold.face.align.TemporalInterpolation;
import org.tenfold.media.cli.VideoWarnings;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes clips into the pictures a network is trained on. */
@Command(
    name = "frames",
    mixinStandardHelpOptions = true,
    description = "Make each listed clip into 16 square pictures by temporal interpolation (TIM).")
public final class FramesCommand implements Callable<Integer> {
  private static final int GREATEST_NUMBER = 999_999_999;
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
        Alignment.ofKey(align).orElseThrow(() -> new InvalidInput("face.align-option", align));
    List<Message> warnings = new ArrayList<>();
    List<ListedClip> clips = readList(warnings);
    Output.write(output, () -> Files.createDirectories(output));
    long begin = System.nanoTime();
    FrameMaker maker = new FrameMaker(form, how, events.sink());
    List<UsefulFrames> found = maker.make(clips, output);
    warnings.addAll(maker.warnings());
    VideoWarnings.tell(warnings);
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
    result.put("failed", maker.problems().size());
    result.put("warnings", warnings);
    result.put("recipe", FrameRecipe.of(how, form));
    events.sink().result(result);
    if (maker.problems().isEmpty() || events.events) {
      return 0; // the web application reads the report, and its release goes on without the clip
    }
    System.err.printf(
        "%d of %d clips of %s could not be read; the others are made.%n",
        maker.problems().size(), clips.size(), list);
    return CommandLine.ExitCode.USAGE;
  }

  private static void writeReport(
      Path file, List<ListedClip> clips, List<UsefulFrames> found, Map<Integer, String> problems) {
    Output.write(file, () -> printReport(file, clips, found, problems));
  }

  private static void printReport(
      Path file, List<ListedClip> clips, List<UsefulFrames> found, Map<Integer, String> problems)
      throws IOException {
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
    }
  }

  private List<ListedClip> readList(List<Message> warnings) {
    Table table = Table.read(list).requiring("video_name", "path");
    warnings.addAll(table.warnings());
    table.requiringDistinct("video_name"); // else one clip would write over the other
    List<ListedClip> clips = new ArrayList<>();
    for (TableRow row : table.rows()) {
      int number = row.integer("video_name", 0, GREATEST_NUMBER);
      clips.add(new ListedClip("%05d".formatted(number), file(row)));
    }
    if (clips.isEmpty()) {
      throw new InvalidInput("face.no-clips", list);
    }
    return clips;
  }

  private Path file(TableRow row) {
    Path file;
    try {
      file = list.resolveSibling(row.text("path"));
    } catch (InvalidPathException e) {
      throw row.wrong("face.row-no-path", row.text("path"), Names.ADVICE);
    }
    if (!Files.isRegularFile(file)) {
      throw row.wrong("face.row-no-file", file);
    }
    return file;
  }
}
