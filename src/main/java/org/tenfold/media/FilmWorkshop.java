package org.tenfold.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.tenfold.worker.BadInputException;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerProcess;
import tools.jackson.databind.JsonNode;

/**
 * Looks at films and cuts them in child JVMs, one for each call, so that no file can harm the
 * application. The methods block; all throw what {@link WorkerProcess#run} throws.
 */
public final class FilmWorkshop {
  private static final WorkerProcess.Limits FRAMES =
      new WorkerProcess.Limits(Duration.ofHours(12), "1g", "4g", false);

  private final WorkerProcess.Limits probe;
  private final WorkerProcess.Limits cut;
  private final long mostBytes;

  FilmWorkshop(WorkshopSettings settings) {
    this.probe = settings.limits(settings.probeTime());
    this.cut = settings.limits(settings.cutTime());
    this.mostBytes = settings.film().toBytes();
  }

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

  /**
   * Where a clip came from, exactly; the fields are those of {@link CutClip}.
   *
   * @param sound whether sound was kept
   */
  public record Origin(
      long firstTick,
      long endTick,
      String timeBase,
      boolean sound,
      int frames,
      int repeated,
      String sha256,
      String picturesSha256,
      String tools) {}

  /** A clip with its origin. */
  public record Product(Cut cut, Origin origin) {}

  /** Where the products of a cut are to lie. */
  public record Outputs(Path clip, Path poster, Path filmstrip) {}

  /** Also writes a poster. */
  public Film probe(Path film, Path poster, BooleanSupplier stop) {
    refuseTooLarge(film);
    JsonNode result =
        WorkerProcess.run(
            List.of("probe", film.toString(), "--poster", poster.toString()),
            probe,
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
   * @param sound whether the clip keeps the film's sound
   */
  public Product cut(
      Path film,
      long startMicros,
      long endMicros,
      boolean sound,
      Outputs outputs,
      BooleanSupplier stop,
      EventSink progress) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("extract", film.toString()));
    command.addAll(List.of("--start", seconds(startMicros), "--end", seconds(endMicros)));
    command.addAll(List.of("--output", outputs.clip().toString()));
    command.addAll(List.of("--poster", outputs.poster().toString()));
    command.addAll(List.of("--filmstrip", outputs.filmstrip().toString()));
    return run(command, sound, stop, progress);
  }

  /** Makes a clip again from what is known of its origin. */
  public Product cutAgain(Path film, Origin origin, Path clip, BooleanSupplier stop) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("extract", film.toString()));
    command.addAll(List.of("--start-tick", Long.toString(origin.firstTick())));
    command.addAll(List.of("--end-tick", Long.toString(origin.endTick())));
    command.addAll(List.of("--output", clip.toString()));
    return run(command, origin.sound(), stop, EventSink.SILENT);
  }

  private Product run(
      List<String> command, boolean sound, BooleanSupplier stop, EventSink progress) {
    if (sound) {
      command.add("--sound");
    }
    JsonNode result = WorkerProcess.run(command, cut, stop, event -> pass(event, progress));
    Cut made =
        new Cut(result.path("frames").asInt(), result.path("fps").asDouble(), micros(result));
    return new Product(made, origin(result));
  }

  private static Origin origin(JsonNode result) {
    return new Origin(
        result.path("firstTick").asLong(),
        result.path("endTick").asLong(),
        result.path("timeBase").asString(),
        result.path("sound").asBoolean(),
        result.path("frames").asInt(),
        result.path("repeated").asInt(),
        result.path("sha256").asString(),
        result.path("picturesSha256").asString(),
        result.path("tools").asString());
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

  private void refuseTooLarge(Path film) {
    long bytes = film.toFile().length();
    if (bytes > mostBytes) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "This film has %.1f GB; at most %.1f GB are taken (tenfold.workshop.film).",
              bytes / 1e9,
              mostBytes / 1e9));
    }
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
