package org.tenfold.face.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.Output;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.face.FaceReport;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.report.ClipFaces;
import org.tenfold.face.track.FaceFinder;
import org.tenfold.media.cli.VideoWarnings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Tells who is seen in clips. */
@Command(
    name = "faces",
    mixinStandardHelpOptions = true,
    description =
        "Find who is seen in each listed clip, in which frames, and how well; for people to look"
            + " at.")
public final class FacesCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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
      description =
          "Gets DIR/00001.json, what was found, and DIR/00001.jpg, all aligned faces, of each"
              + " clip.")
  private Path output = Path.of("");

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() throws InterruptedException {
    List<Message> warnings = new ArrayList<>();
    List<ListedClip> clips = ListedClip.read(list, warnings);
    Output.write(output, () -> Files.createDirectories(output));
    FrameMaker maker = new FrameMaker(this::look, Alignment.FACES, events.sink());
    long begin = System.nanoTime();
    List<UsefulFrames> found = maker.make(clips);
    double seconds = (System.nanoTime() - begin) / 1e9;
    warnings.addAll(maker.warnings());
    VideoWarnings.tell(warnings);
    long frames = found.stream().mapToLong(UsefulFrames::frames).sum();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("clips", clips.size());
    result.put("enough", found.stream().filter(UsefulFrames::enough).count());
    result.put("framesPerSecond", Math.round(frames / seconds));
    result.put("failed", maker.problems().size());
    result.put("warnings", warnings);
    events.sink().result(result);
    return maker.problems().isEmpty() || events.events ? 0 : CommandLine.ExitCode.USAGE;
  }

  private FrameMaker.Made look(ListedClip clip, @Nullable FaceFinder finder) {
    FaceReport report =
        ClipFaces.of(
            clip.file(), Objects.requireNonNull(finder), output.resolve(clip.folder() + ".jpg"));
    Path file = output.resolve(clip.folder() + ".json");
    Output.write(file, () -> Files.writeString(file, JSON.writeValueAsString(report)));
    UsefulFrames useful = report.useful(clip.choices());
    return new FrameMaker.Made(
        useful,
        Message.of(
            "face.progress-seen",
            clip.number(),
            useful.useful(),
            useful.frames(),
            report.persons().size()));
  }
}
