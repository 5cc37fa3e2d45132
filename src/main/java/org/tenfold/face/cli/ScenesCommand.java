package org.tenfold.face.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.scene.SceneAnalyzer;
import org.tenfold.media.Probe;
import org.tenfold.media.cli.VideoWarnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells where a video's shots are, and where one face can be followed. */
@Command(
    name = "scenes",
    mixinStandardHelpOptions = true,
    description = "Find a video's shots, and in each the stretches with one face.")
public final class ScenesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "VIDEO", description = "MP4, MOV, WebM, MKV, AVI or MPEG.")
  private Path video = Path.of("");

  @Option(
      names = "--strip",
      required = true,
      paramLabel = "JPEG",
      description = "Gets small pictures of the video, in rows of 20.")
  private Path strip = Path.of("");

  @Option(names = "--length", hidden = true, description = "Seconds, when they are known.")
  private @Nullable Double length;

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() {
    if (length != null && !(length > 0 && length <= Double.MAX_VALUE)) {
      throw new InvalidInput("face.length-option", length);
    }
    double seconds = length == null ? Probe.of(video).durationSeconds() : length;
    List<Message> warnings = Probe.warnings(video);
    VideoWarnings.tell(warnings);
    long begun = System.nanoTime();
    SceneAnalyzer.Findings findings = SceneAnalyzer.look(video, seconds, strip, events.sink());
    double took = (System.nanoTime() - begun) / 1e9;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("shots", findings.shots().stream().map(ScenesCommand::fields).toList());
    fields.put("stepSeconds", findings.stepSeconds());
    fields.put("tiles", findings.tiles());
    fields.put("frames", findings.frames());
    fields.put("timesRealtime", seconds / took);
    fields.put("warnings", warnings);
    events.sink().result(fields);
    return 0;
  }

  private static Map<String, Object> fields(SceneAnalyzer.Shot shot) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("start", shot.start());
    fields.put("end", shot.end());
    shot.faces().ifPresent(range -> fields.put("face", List.of(range.start(), range.end())));
    fields.put(
        "moments",
        shot.moments().stream().map(range -> List.of(range.start(), range.end())).toList());
    return fields;
  }
}
