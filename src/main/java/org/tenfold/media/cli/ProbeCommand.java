package org.tenfold.media.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.Json;
import org.tenfold.media.Probe;
import org.tenfold.media.VideoProperties;
import org.tenfold.media.picture.PictureHash;
import org.tenfold.media.picture.Poster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a video is, or why it is not taken. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    description = "Check that a file is a whole video, and print its properties.")
public final class ProbeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "VIDEO", description = "MP4, MOV, WebM, MKV, AVI or MPEG.")
  private Path video = Path.of("");

  @Option(
      names = "--poster",
      paramLabel = "JPEG",
      description = "Also write the video's middle picture.")
  private @Nullable Path poster;

  @Option(
      names = "--prints",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also tell the perceptual hashes of N of the video's pictures.")
  private int prints;

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() {
    VideoProperties properties = Probe.of(video);
    VideoWarnings.tell(properties.warnings());
    if (poster != null) {
      Poster.write(video, poster);
    }
    Map<String, Object> fields = new LinkedHashMap<>(Json.fields(properties));
    if (prints > 0) {
      fields.put(
          "prints", PictureHash.hex(PictureHash.of(video, (int) properties.frames(), prints)));
    }
    events.sink().result(fields);
    return 0;
  }
}
