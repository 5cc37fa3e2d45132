package org.tenfold.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.util.FileSystemUtils;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.media.cut.CutClip;
import org.tenfold.media.picture.PictureHash;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.PrewarmedWorkerPool;
import org.tenfold.worker.WorkerProcess;
import tools.jackson.databind.JsonNode;

/**
 * Looks at videos and cuts them in child JVMs, so that no file can harm the application. No child
 * meets two files: each call has one of its own, but for cuts of the same movie. The methods block;
 * all throw what {@link WorkerProcess#run} throws.
 */
public final class MediaWorker implements AutoCloseable {
  private static final WorkerProcess.Limits WHOLE_VIDEO =
      new WorkerProcess.Limits(Duration.ofHours(6), "512m", "3g", false);
  private static final WorkerProcess.Limits FRAMES =
      new WorkerProcess.Limits(Duration.ofHours(12), "2g", "4g", false);

  private final PrewarmedWorkerPool brief;
  private final Path folder;
  private final Duration probeTime;
  private final Duration cutTime;
  private final long mostBytes;

  /**
   * @param folder for what the processes need while they run
   */
  public MediaWorker(MediaWorkerSettings settings, Path folder) {
    this.brief = settings.workers(folder);
    this.folder = folder;
    this.probeTime = settings.probeTime();
    this.cutTime = settings.cutTime();
    this.mostBytes = settings.movie().toBytes();
  }

  /**
   * What a look at a video tells.
   *
   * @param warnings what is done to its pictures that one might not expect, a sentence each
   */
  public record Video(
      long durationMicros,
      double fps,
      boolean variableRate,
      long frames,
      int width,
      int height,
      int rotation,
      String videoCodec,
      String audioCodec,
      String container,
      boolean browserPlayable,
      List<Message> warnings) {}

  /**
   * A clip as it was cut.
   *
   * @param prints perceptual hashes of some of its pictures, see {@link PictureHash}
   */
  public record Cut(int frames, double fps, long durationMicros, List<Long> prints) {}

  private static final int PRINTS = 8;

  /**
   * A shot of a video, in microseconds.
   *
   * @param moments stretches of a clip's length with one face that can be followed
   */
  public record Shot(long startMicros, long endMicros, List<Moment> moments) {}

  /** In microseconds of the video; {@code end} exclusive. */
  public record Moment(long startMicros, long endMicros) {}

  /** What a look through a whole video found; see the command {@code scenes}. */
  public record Scenes(List<Shot> shots, long stripStepMicros, int stripTiles) {}

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
      String tools,
      int recipe) {}

  /** A clip with its origin. */
  public record Product(Cut cut, Origin origin) {}

  /**
   * A movie to cut from.
   *
   * @param key its name in the store, the SHA-256 of its content: cuts of the same movie, and of no
   *     other, may share a child JVM
   * @param file where it lies now
   */
  public record Source(String key, Path file) {}

  /** Where the products of a cut are to lie. */
  public record Outputs(Path clip, Path poster, Path filmstrip) {}

  /** Has a process ready for the next {@link #probe} or {@link #cut}; returns at once. */
  public void expectWork() {
    Thread.ofVirtual().start(brief::prepare);
  }

  /** Ends the processes that wait; those at work are their callers' business. */
  @Override
  public void close() throws IOException {
    brief.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  /** Also writes a poster. */
  public Video probe(Path video, Path poster, BooleanSupplier stop) {
    return video(probe(video, poster, 0, stop));
  }

  /**
   * A clip that was cut elsewhere: what a look at it tells, and what a cut here would have told.
   */
  public Cut adopt(Path clip, Path poster, BooleanSupplier stop) {
    JsonNode result = probe(clip, poster, PRINTS, stop);
    return cut(result);
  }

  private JsonNode probe(Path video, Path poster, int prints, BooleanSupplier stop) {
    refuseTooLarge(video);
    List<String> command =
        List.of(
            "probe", video.toString(),
            "--poster", poster.toString(),
            "--prints", Integer.toString(prints));
    return brief.run(command, probeTime, stop, EventSink.SILENT);
  }

  private static Video video(JsonNode result) {
    return new Video(
        micros(result),
        result.path("fps").asDouble(),
        result.path("variableRate").asBoolean(),
        result.path("frames").asLong(),
        result.path("width").asInt(),
        result.path("height").asInt(),
        result.path("rotation").asInt(),
        result.path("videoCodec").asString(),
        result.path("audioCodec").asString(""),
        result.path("container").asString(),
        result.path("browserPlayable").asBoolean(),
        result.path("warnings").valueStream().map(StoredMessage::read).toList());
  }

  /**
   * @param startMicros first instant of the clip, microseconds from the video's first
   * @param endMicros first instant after the clip
   * @param sound whether the clip keeps the video's sound
   */
  public Product cut(
      Source movie,
      long startMicros,
      long endMicros,
      boolean sound,
      Outputs outputs,
      BooleanSupplier stop,
      EventSink progress) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("extract", movie.file().toString()));
    command.addAll(List.of("--start", seconds(startMicros), "--end", seconds(endMicros)));
    command.addAll(List.of("--output", outputs.clip().toString()));
    command.addAll(List.of("--poster", outputs.poster().toString()));
    command.addAll(List.of("--filmstrip", outputs.filmstrip().toString()));
    command.addAll(List.of("--prints", Integer.toString(PRINTS)));
    return run(movie, command, sound, stop, progress);
  }

  /** Makes a clip again from what is known of its origin. */
  public Product cutAgain(Source movie, Origin origin, Path clip, BooleanSupplier stop) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("extract", movie.file().toString()));
    command.addAll(List.of("--start-tick", Long.toString(origin.firstTick())));
    command.addAll(List.of("--end-tick", Long.toString(origin.endTick())));
    command.addAll(List.of("--recipe", Integer.toString(origin.recipe())));
    command.addAll(List.of("--output", clip.toString()));
    return run(movie, command, origin.sound(), stop, EventSink.SILENT);
  }

  private Product run(
      Source movie, List<String> command, boolean sound, BooleanSupplier stop, EventSink progress) {
    if (sound) {
      command.add("--sound");
    }
    JsonNode result = brief.run(movie.key(), command, cutTime, stop, progress);
    return new Product(cut(result), origin(result));
  }

  private static Cut cut(JsonNode result) {
    List<Long> prints = new ArrayList<>();
    result.path("prints").forEach(hash -> prints.add(Long.parseUnsignedLong(hash.asString(), 16)));
    return new Cut(
        result.path("frames").asInt(), result.path("fps").asDouble(), micros(result), prints);
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
        result.path("tools").asString(),
        result.path("recipe").asInt());
  }

  /**
   * Finds a video's shots and where one face can be followed.
   *
   * @param strip gets small pictures of the video
   */
  public Scenes scenes(
      Path video, double seconds, Path strip, BooleanSupplier stop, EventSink progress) {
    JsonNode result =
        WorkerProcess.run(
            List.of(
                "scenes", video.toString(),
                "--strip", strip.toString(),
                "--length", Double.toString(seconds)),
            WHOLE_VIDEO,
            stop,
            progress);
    List<Shot> shots = new ArrayList<>();
    for (JsonNode shot : result.path("shots")) {
      List<Moment> moments = new ArrayList<>();
      for (JsonNode moment : shot.path("moments")) {
        moments.add(
            new Moment(micros(moment.path(0).asDouble()), micros(moment.path(1).asDouble())));
      }
      shots.add(
          new Shot(
              micros(shot.path("start").asDouble()), micros(shot.path("end").asDouble()), moments));
    }
    return new Scenes(
        shots, micros(result.path("stepSeconds").asDouble()), result.path("tiles").asInt());
  }

  /** Makes a video that every browser plays out of one that it does not. */
  public void preview(Path video, Path preview, BooleanSupplier stop, EventSink progress) {
    WorkerProcess.run(
        List.of("preview", video.toString(), "--output", preview.toString()),
        WHOLE_VIDEO,
        stop,
        progress);
  }

  /**
   * What pictures to make.
   *
   * @param list CSV {@code video_name,path}
   * @param output gets a folder a clip
   * @param report gets what each clip shows
   * @param options what pictures, as the command {@code frames} takes it
   */
  public record FrameOrder(Path list, Path output, Path report, List<String> options) {}

  /**
   * @param recipe how the pictures were made, a JSON object
   */
  public record Frames(String recipe) {}

  /** Brings each clip of a list to the same number of frames. */
  public Frames frames(FrameOrder order, BooleanSupplier stop, EventSink progress) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("frames", "--list", order.list().toString()));
    command.addAll(List.of("--output", order.output().toString()));
    command.addAll(List.of("--report", order.report().toString()));
    command.addAll(order.options());
    JsonNode result = WorkerProcess.run(command, FRAMES, stop, progress);
    progress.progress(
        100,
        Message.of(
            "media.frames-made",
            result.path("kept").asInt(),
            result.path("clips").asInt(),
            result.path("framesPerSecond").asInt()));
    return new Frames(result.path("recipe").toString());
  }

  private void refuseTooLarge(Path video) {
    long bytes = video.toFile().length();
    if (bytes > mostBytes) {
      throw new InvalidInput("media.too-large", bytes / 1e9, mostBytes / 1e9);
    }
  }

  private static long micros(JsonNode result) {
    return micros(result.path("durationSeconds").asDouble());
  }

  private static long micros(double seconds) {
    return Math.round(seconds * 1e6);
  }

  private static String seconds(long micros) {
    return String.format(Locale.ROOT, "%.6f", micros / 1e6);
  }
}
