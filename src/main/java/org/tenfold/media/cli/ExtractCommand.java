package org.tenfold.media.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.Json;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.media.cut.ClipCutter;
import org.tenfold.media.cut.CutClip;
import org.tenfold.media.cut.StillsAlongside;
import org.tenfold.media.decode.ClipMarks;
import org.tenfold.media.decode.CutRecipe;
import org.tenfold.media.picture.PictureHash;
import org.tenfold.worker.EventSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cuts one clip out of a video. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Cut a clip out of a video, exact to the frame, as H.264 in MP4.")
public final class ExtractCommand implements Callable<Integer> {
  @Parameters(paramLabel = "VIDEO", description = "MP4, MOV, WebM, MKV, AVI or MPEG.")
  private Path video = Path.of("");

  @Mixin private MarkOptions marks = new MarkOptions();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "CLIP",
      description = "The MP4 file to write.")
  private Path output = Path.of("");

  @Option(
      names = "--poster",
      paramLabel = "JPEG",
      description = "Also write the clip's middle picture.")
  private @Nullable Path poster;

  @Option(
      names = "--filmstrip",
      paramLabel = "JPEG",
      description = "Also write some of the clip's pictures side by side.")
  private @Nullable Path filmstrip;

  @Option(
      names = "--prints",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also tell the perceptual hashes of N of the clip's pictures.")
  private int prints;

  @Option(names = "--sound", description = "Keep the video's sound, as AAC.")
  private boolean sound;

  @Option(
      names = "--recipe",
      hidden = true,
      description = "As an earlier cut printed it; today's if left out.")
  private @Nullable Integer recipe;

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() throws IOException {
    ClipMarks range = marks.marks();
    refuseOverwriting(output);
    refuseOverwriting(poster);
    refuseOverwriting(filmstrip);
    EventSink sink = events.sink();
    CutRecipe made = recipe == null ? CutRecipe.NOW : CutRecipe.of(recipe);
    boolean alone = poster == null && filmstrip == null && prints == 0;
    Map<String, Object> fields =
        alone ? cut(range, made, null, sink) : cutWithStills(range, made, sink);
    sink.progress(100, Message.of("media.done"));
    sink.result(fields);
    return 0;
  }

  private Map<String, Object> cut(
      ClipMarks range, CutRecipe made, @Nullable StillsAlongside stills, EventSink sink) {
    CutClip clip = ClipCutter.cut(video, range, sound, made, output, stills, sink);
    VideoWarnings.tell(clip.warnings());
    Map<String, Object> fields = new LinkedHashMap<>(Json.fields(clip));
    if (stills != null) {
      List<Long> hashes = stills.write(output, clip.frames(), poster, filmstrip);
      if (prints > 0) {
        fields.put("prints", PictureHash.hex(hashes));
      }
    }
    return fields;
  }

  private Map<String, Object> cutWithStills(ClipMarks range, CutRecipe made, EventSink sink) {
    try (StillsAlongside stills = new StillsAlongside(prints)) {
      return cut(range, made, stills, sink);
    }
  }

  private void refuseOverwriting(@Nullable Path file) throws IOException {
    if (file != null
        && Files.exists(file)
        && Files.exists(video)
        && Files.isSameFile(file, video)) {
      throw new InvalidInput("media.output-is-video", file);
    }
  }
}
