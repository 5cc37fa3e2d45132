package org.tenfold.media;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.tenfold.media.cut.ClipCutter;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.PrewarmedWorkerPool;

/**
 * Cuts of three seconds against the {@code ffmpeg} command line of the same build, which decodes
 * the same pictures and encodes them by the same encoder with the same settings. The ways take
 * turns, so that whatever else the machine does meets all of them. A program, not a JMH benchmark:
 * each way is a process or starts one. docs/benchmarks/cutting.md says how to run it.
 */
public final class CuttingBenchmark {
  private static final double SECONDS = 3;
  private static final int AT_ONCE = 6;
  private static final String FFMPEG = Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
  private static final int LOOK_MILLIS = 500;
  private static final Path JAR = Path.of("target", "tenfold.jar");

  private final Path video;
  private final VideoProperties properties;
  private final Path folder;
  private final PrewarmedWorkerPool spares;
  private final MediaWorker worker;
  private final MediaWorker withoutSpares;
  private final AtomicInteger movies = new AtomicInteger();

  private CuttingBenchmark(Path video, Path folder) throws IOException {
    this.video = video;
    this.properties = Probe.of(video);
    this.folder = folder;
    this.spares = settings(1).workers(Files.createTempDirectory(folder, "spares"));
    this.worker = worker(1);
    this.withoutSpares = worker(0);
  }

  private MediaWorker worker(int spares) throws IOException {
    return new MediaWorker(settings(spares), Files.createTempDirectory(folder, "worker"));
  }

  private static MediaWorkerSettings settings(int spares) {
    return new MediaWorkerSettings(
        DataSize.ofGigabytes(16),
        DataSize.ofGigabytes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        spares);
  }

  /** With poster, filmstrip and prints, as a job has it made; as if of a movie of its own. */
  private void extract(MediaWorker worker, double start, Path clip) {
    extract(worker, "movie " + movies.incrementAndGet(), start, clip);
  }

  private void extract(MediaWorker worker, String movie, double start, Path clip) {
    long micros = Math.round(start * 1e6);
    worker.cut(
        new MediaWorker.Source(movie, video),
        micros,
        micros + Math.round(SECONDS * 1e6),
        false,
        new MediaWorker.Outputs(clip, Path.of(clip + "-poster.jpg"), Path.of(clip + "-strip.jpg")),
        () -> false,
        EventSink.SILENT);
  }

  private void jar(double start, Path clip) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx384m"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", JAR.toString()));
    command.addAll(List.of("org.springframework.boot.loader.launch.JarLauncher", "extract"));
    command.addAll(List.of(video.toString(), "--start", number(start)));
    command.addAll(List.of("--end", number(start + SECONDS), "--output", clip.toString()));
    command.addAll(List.of("--poster", clip + "-poster.jpg"));
    command.addAll(List.of("--filmstrip", clip + "-strip.jpg", "--prints", "8"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("jar.txt").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command));
    }
  }

  /** One way to make a clip from where it starts. */
  private enum Way {
    CUTTER("ClipCutter in this JVM") {
      @Override
      void cut(CuttingBenchmark in, double start, Path clip) {
        ClipCutter.cut(in.video, new ClipRange(start, start + SECONDS), clip, EventSink.SILENT);
      }
    },
    FFMPEG_PROGRAM("ffmpeg, command line") {
      @Override
      void cut(CuttingBenchmark in, double start, Path clip) throws Exception {
        in.ffmpeg(start, clip);
      }
    },
    SPARE_CUT("extract in a child JVM that waited") {
      @Override
      void cut(CuttingBenchmark in, double start, Path clip) {
        in.spares.run(
            List.of(
                "extract", in.video.toString(),
                "--start", number(start),
                "--end", number(start + SECONDS),
                "--output", clip.toString()),
            Duration.ofMinutes(10),
            () -> false,
            event -> {});
      }
    },
    SPARE("a whole job's cut, the first of its movie, in a child JVM that waited") {
      @Override
      void cut(CuttingBenchmark in, double start, Path clip) {
        in.extract(in.worker, start, clip);
      }
    },
    KEPT("a whole job's cut, another one of the same movie") {
      @Override
      void before(CuttingBenchmark in, double start, Path clip) {
        cut(in, start, clip);
      }

      @Override
      void cut(CuttingBenchmark in, double start, Path clip) {
        in.extract(in.worker, "one movie", start, clip);
      }
    },
    CHILD_JVM("the same in a child JVM of its own") {
      @Override
      void cut(CuttingBenchmark in, double start, Path clip) {
        in.extract(in.withoutSpares, start, clip);
      }
    },
    CHILD_OF_JAR("the same, of the packaged jar as it was done before") {
      @Override
      void cut(CuttingBenchmark in, double start, Path clip) throws Exception {
        in.jar(start, clip);
      }
    };

    private final String words;

    Way(String words) {
      this.words = words;
    }

    abstract void cut(CuttingBenchmark in, double start, Path clip) throws Exception;

    /** What is not measured. */
    void before(CuttingBenchmark in, double start, Path clip) {}
  }

  private void ffmpeg(double start, Path clip) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(FFMPEG, "-v", "error", "-nostdin", "-y", "-ss", number(start)));
    command.addAll(List.of("-i", video.toString(), "-t", number(SECONDS), "-map", "0:v:0"));
    command.addAll(List.of("-c:v", "libopenh264", "-qmin", "22", "-qmax", "22", "-b:v", "20M"));
    command.addAll(List.of("-threads", "1", "-g", Long.toString(Math.round(2 * properties.fps()))));
    command.addAll(List.of("-pix_fmt", "yuv420p", "-movflags", "+faststart", clip.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("LD_LIBRARY_PATH", new File(FFMPEG).getParent());
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  /**
   * What one cut took.
   *
   * @param seconds by the clock
   * @param processor seconds of all processors together, children included; on Linux only
   */
  private record Taken(double seconds, double processor) {}

  private Taken[][] alternate(int rounds) throws Exception {
    Random random = new Random(1);
    Taken[][] taken = new Taken[Way.values().length][rounds];
    for (int round = -1; round < rounds; round++) { // the first one warms up
      double start = startAmongFrames(random);
      for (int i = 0; i < Way.values().length; i++) {
        int way = (i + Math.abs(round)) % Way.values().length;
        worker.expectWork();
        spares.prepare();
        Way.values()[way].before(this, start, folder.resolve(way + ".mp4"));
        untilTheSpareIsWarm();
        double processor = processorSeconds();
        double seconds = time(Way.values()[way], start, folder.resolve(way + ".mp4"));
        untilTheSpareIsWarm();
        if (round >= 0) {
          taken[way][round] = new Taken(seconds, processorSeconds() - processor);
        }
      }
    }
    return taken;
  }

  /** It takes no more of the processors then, and disturbs nobody. */
  private static void untilTheSpareIsWarm() throws InterruptedException {
    Duration before = Duration.ofDays(1);
    for (Duration now = childrenTook(); !now.equals(before); now = childrenTook()) {
      before = now;
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static Duration childrenTook() {
    return ProcessHandle.current()
        .children()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Of this process, of its children that have ended (proc(5), fields 14 to 17) and of those that
   * live. Asked for when all are quiet, it counts the start of the next spare too.
   */
  private static double processorSeconds() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return Double.NaN;
    }
    String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
    double ticks = 0;
    for (int i = 11; i <= 14; i++) {
      ticks += Double.parseDouble(fields[i]);
    }
    return ticks / 100 + childrenTook().toMillis() / 1e3;
  }

  private double startAmongFrames(Random random) {
    int last = (int) Math.floor((properties.durationSeconds() - SECONDS - 0.1) * properties.fps());
    return random.nextInt(last) / properties.fps();
  }

  private double time(Way way, double start, Path clip) throws Exception {
    long from = System.nanoTime();
    way.cut(this, start, clip);
    return (System.nanoTime() - from) / 1e9;
  }

  /** All cuts together, one right after the other: a spare has no time to get warm. */
  private Taken atOnce(Way way, int cuts, int threads) throws Exception {
    Random random = new Random(2);
    List<Callable<Double>> work = new ArrayList<>();
    for (int i = 0; i < cuts; i++) {
      double start = startAmongFrames(random);
      Path clip = folder.resolve("at-once-" + i + ".mp4");
      work.add(() -> time(way, start, clip));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      double processor = processorSeconds();
      long from = System.nanoTime();
      for (var cut : pool.invokeAll(work)) {
        cut.get();
      }
      double seconds = (System.nanoTime() - from) / 1e9;
      untilTheSpareIsWarm();
      return new Taken(seconds, processorSeconds() - processor);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double[] each(Taken[] taken, ToDoubleFunction<Taken> figure) {
    return Arrays.stream(taken).mapToDouble(figure).toArray();
  }

  private static double[] ratios(double[] ours, double[] theirs) {
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ours.length; i++) {
      ratios[i] = ours[i] / theirs[i];
    }
    return ratios;
  }

  /** Arguments: video, and how many rounds. */
  public static void main(String... arguments) throws Exception {
    Path folder = Files.createTempDirectory("cutting");
    CuttingBenchmark benchmark = new CuttingBenchmark(Path.of(arguments[0]), folder);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    System.out.printf(
        "FFmpeg %s; %d processors; %s, %d × %d, %.3f frames/s; %d rounds%n",
        avutil.av_version_info().getString(),
        Runtime.getRuntime().availableProcessors(),
        benchmark.video.getFileName(),
        benchmark.properties.width(),
        benchmark.properties.height(),
        benchmark.properties.fps(),
        rounds);
    Taken[][] taken = benchmark.alternate(rounds);
    Taken[] program = taken[Way.FFMPEG_PROGRAM.ordinal()];
    System.out.println("| way | s | ratio | processor s | ratio |");
    for (Way way : Way.values()) {
      Taken[] own = taken[way.ordinal()];
      double[] clock = each(own, Taken::seconds);
      double[] processor = each(own, Taken::processor);
      System.out.printf(
          "| %s | %.2f | %.2f | %.2f | %.2f |%n",
          way.words,
          median(clock),
          median(ratios(clock, each(program, Taken::seconds))),
          median(processor),
          median(ratios(processor, each(program, Taken::processor))));
    }
    for (int threads : new int[] {1, 2, 3}) {
      for (Way way : List.of(Way.FFMPEG_PROGRAM, Way.KEPT, Way.SPARE, Way.CHILD_JVM)) {
        benchmark.worker.expectWork();
        untilTheSpareIsWarm();
        Taken all = benchmark.atOnce(way, AT_ONCE, threads);
        System.out.printf(
            "| %s, %d cuts, %d at once | %.1f s | %.1f processor s |%n",
            way.words, AT_ONCE, threads, all.seconds(), all.processor());
        System.out.flush();
      }
    }
    benchmark.spares.close();
    benchmark.worker.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
