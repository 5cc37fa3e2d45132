package org.tenfold.face.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
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
import org.tenfold.console.Output;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.face.FrameRecipe;
import org.tenfold.face.Sampling;
import org.tenfold.face.Transform;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.align.ClipFrames;
import org.tenfold.face.align.RecipeFacts;
import org.tenfold.media.cli.VideoWarnings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes clips into the pictures a network is trained on. */
@Command(
    name = "frames",
    mixinStandardHelpOptions = true,
    description =
        "Make each listed clip into square pictures (16) by temporal interpolation (TIM).")
public final class FramesCommand implements Callable<Integer> {
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
          "Columns video_name (a number) and path (from the list's own folder, or absolute); if"
              + " need be subject (frame:x:y, a place in the person's face as shares of the"
              + " picture), drop and keep (frames from 0, such as 3 5-9), and sampling (tim, linear"
              + " or nearest, in place of --sampling).")
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
      defaultValue = "" + FrameRecipe.DFEW_FRAMES,
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
      names = "--transform",
      defaultValue = "similarity",
      description =
          "similarity: a face keeps its proportions. affine: it may also be stretched and sheared"
              + " (${DEFAULT-VALUE}).")
  private String transform = "similarity";

  @Option(
      names = "--sampling",
      defaultValue = "tim",
      description =
          "How a clip's frames become as many as are wanted: tim, linear or nearest"
              + " (${DEFAULT-VALUE}).")
  private String sampling = "tim";

  @Option(
      names = "--report",
      paramLabel = "CSV",
      description = "Gets clip, frames, useful, share, kept and reason of each clip.")
  private @Nullable Path report;

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() throws InterruptedException {
    FrameRecipe recipe = recipe();
    List<Message> warnings = new ArrayList<>();
    List<ListedClip> clips = ListedClip.read(list, warnings);
    Output.write(output, () -> Files.createDirectories(output));
    long begin = System.nanoTime();
    FrameMaker maker = new FrameMaker(work(recipe), recipe.alignment(), events.sink());
    List<UsefulFrames> found = maker.make(clips);
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
    result.put("recipe", RecipeFacts.of(recipe));
    events.sink().result(result);
    if (maker.problems().isEmpty() || events.events) {
      return 0; // the web application reads the report, and its release goes on without the clip
    }
    System.err.printf(
        "%d of %d clips of %s could not be read; the others are made.%n",
        maker.problems().size(), clips.size(), list);
    return CommandLine.ExitCode.USAGE;
  }

  private FrameRecipe recipe() {
    return new FrameRecipe(
        Alignment.ofKey(align).orElseThrow(() -> new InvalidInput("face.align-option", align)),
        Transform.ofKey(transform)
            .orElseThrow(() -> new InvalidInput("face.transform-option", transform)),
        Sampling.ofKey(sampling)
            .orElseThrow(() -> new InvalidInput("face.sampling-option", sampling)),
        size,
        frames);
  }

  private FrameMaker.Work work(FrameRecipe recipe) {
    ClipFrames form = new ClipFrames(recipe);
    return (clip, finder) -> {
      Path folder = output.resolve(clip.folder());
      if (finder == null) {
        int centres = form.writeCentre(clip.file(), folder);
        return made(clip, new UsefulFrames(centres, centres));
      }
      return made(clip, form.writeFace(clip.file(), clip.choices(), folder, finder));
    };
  }

  private FrameMaker.Made made(ListedClip clip, UsefulFrames useful) {
    return new FrameMaker.Made(
        useful,
        useful.enough()
            ? Message.of(
                "face.progress-made", clip.number(), useful.useful(), useful.frames(), frames)
            : Message.of("face.progress-dropped", clip.number(), useful.reason()));
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
            clips.get(i).number(),
            useful.frames(),
            useful.useful(),
            String.format(Locale.ROOT, "%.4f", useful.share()),
            useful.enough(),
            problems.getOrDefault(i, useful.reason()));
      }
    }
  }
}
