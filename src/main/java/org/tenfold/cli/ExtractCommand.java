package org.tenfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.media.ClipCutter;
import org.tenfold.media.ClipRange;
import org.tenfold.media.CutClip;
import org.tenfold.media.Poster;
import org.tenfold.worker.BadInputException;
import org.tenfold.worker.EventSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cuts one clip out of a film. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Cut a clip out of a film, exact to the frame, as H.264 in MP4 without sound.")
final class ExtractCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILM", description = "MP4, MOV, WebM, MKV, AVI or MPEG.")
  private Path film = Path.of("");

  @Option(
      names = "--start",
      required = true,
      description = "Seconds or hh:mm:ss.fff; this frame is in.")
  private String start = "";

  @Option(
      names = "--end",
      required = true,
      description = "Seconds or hh:mm:ss.fff; this frame is out.")
  private String end = "";

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

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() throws IOException {
    ClipRange range = new ClipRange(FilmTime.parse("--start", start), FilmTime.parse("--end", end));
    refuseOverwriting(output);
    refuseOverwriting(poster);
    EventSink sink = events.sink();
    CutClip clip = ClipCutter.cut(film, range, output, sink);
    if (poster != null) {
      Poster.write(output, poster);
    }
    sink.progress(100, "Done");
    sink.result(Json.fields(clip));
    return 0;
  }

  private void refuseOverwriting(@Nullable Path file) throws IOException {
    if (file != null && Files.exists(file) && Files.exists(film) && Files.isSameFile(file, film)) {
      throw new BadInputException(
          "The output " + file + " is the film itself. Choose another name.");
    }
  }
}
