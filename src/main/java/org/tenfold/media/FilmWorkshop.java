package org.tenfold.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerProcess;
import tools.jackson.databind.JsonNode;

/**
 * Looks at films and cuts them in child JVMs, one for each call, so that no file can harm the
 * application. The methods block; all throw what {@link WorkerProcess#run} throws.
 */
public final class FilmWorkshop {
  private static final WorkerProcess.Limits PROBE =
      new WorkerProcess.Limits(Duration.ofMinutes(2), "256m", "2g", true);
  private static final WorkerProcess.Limits CUT =
      new WorkerProcess.Limits(Duration.ofMinutes(10), "384m", "3g", true);
  private static final WorkerProcess.Limits FRAMES =
      new WorkerProcess.Limits(Duration.ofHours(12), "1g", "4g", false);

  /** What a look at a film tells. */
  public record Film(
      long durationMicros,
      double fps,
      int width,
      int height,
      String videoCodec,
      boolean browserPlayable) {}

  /** A clip as it was cut. */
  public record Cut(int frames, double fps, long durationMicros) {}

  /** Also writes a poster. */
  public Film probe(Path film, Path poster, BooleanSupplier stop) {
    JsonNode result =
        WorkerProcess.run(
            List.of("probe", film.toString(), "--poster", poster.toString()),
            PROBE,
            stop,
            event -> {});
    return new Film(
        micros(result),
        result.path("fps").asDouble(),
        result.path("width").asInt(),
        result.path("height").asInt(),
        result.path("videoCodec").asString(),
        result.path("browserPlayable").asBoolean());
  }

  /**
   * @param startMicros first instant of the clip, microseconds from the film's first
   * @param endMicros first instant after the clip
   */
  public Cut cut(
      Path film,
      long startMicros,
      long endMicros,
      Path clip,
      Path poster,
      BooleanSupplier stop,
      EventSink progress) {
    JsonNode result =
        WorkerProcess.run(
            List.of(
                "extract", film.toString(),
                "--start", seconds(startMicros),
                "--end", seconds(endMicros),
                "--output", clip.toString(),
                "--poster", poster.toString()),
            CUT,
            stop,
            event -> pass(event, progress));
    return new Cut(result.path("frames").asInt(), result.path("fps").asDouble(), micros(result));
  }

  /**
   * Brings each clip of a list to the same number of frames.
   *
   * @param list CSV {@code video_name,path}
   * @param size edge of the square frames in pixels
   */
  public void frames(Path list, Path output, int size, BooleanSupplier stop, EventSink progress) {
    WorkerProcess.run(
        List.of(
            "frames",
            "--list",
            list.toString(),
            "--output",
            output.toString(),
            "--size",
            Integer.toString(size)),
        FRAMES,
        stop,
        event -> pass(event, progress));
  }

  private static void pass(JsonNode event, EventSink progress) {
    if (event.path("event").asString().equals("progress")) {
      progress.progress(event.path("percent").asInt(), event.path("message").asString(""));
    }
  }

  private static long micros(JsonNode result) {
    return Math.round(result.path("durationSeconds").asDouble() * 1e6);
  }

  private static String seconds(long micros) {
    return String.format(Locale.ROOT, "%.6f", micros / 1e6);
  }
}
