package org.tenfold.media.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tenfold.console.EventOptions;
import org.tenfold.media.Probe;
import org.tenfold.media.VideoProperties;
import org.tenfold.media.cut.Preview;
import org.tenfold.worker.EventSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a video that browsers play out of one that they do not. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Make a small H.264 copy of a video, for watching in a browser.")
public final class PreviewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "VIDEO", description = "MP4, MOV, WebM, MKV, AVI or MPEG.")
  private Path video = Path.of("");

  @Option(
      names = "--output",
      required = true,
      paramLabel = "MP4",
      description = "The file to write.")
  private Path output = Path.of("");

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() {
    EventSink sink = events.sink();
    VideoProperties properties = Probe.of(video);
    double seconds = properties.durationSeconds();
    VideoWarnings.tell(properties.warnings());
    Preview.write(video, seconds, output, sink);
    sink.result(
        Map.of("output", output.toString(), "seconds", seconds, "warnings", properties.warnings()));
    return 0;
  }
}
