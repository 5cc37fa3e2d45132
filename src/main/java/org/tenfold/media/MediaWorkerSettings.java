package org.tenfold.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.tenfold.worker.PrewarmedWorkerPool;
import org.tenfold.worker.WorkerProcess;

/**
 * What videos and the processes that look at them may be at most: {@code tenfold.worker.*}.
 *
 * @param movie size of an uploaded movie
 * @param memory of one process, everything in it; it is killed beyond
 * @param probeTime to look at a new video
 * @param cutTime to cut one clip
 * @param spares how many such processes wait for work, so that a cut need not wait for their start
 */
@ConfigurationProperties("tenfold.worker")
public record MediaWorkerSettings(
    @DefaultValue("16GB") DataSize movie,
    @DefaultValue("2GB") DataSize memory,
    @DefaultValue("5m") Duration probeTime,
    @DefaultValue("10m") Duration cutTime,
    @DefaultValue("1") int spares) {
  private static final Duration IDLE = Duration.ofMinutes(15);

  /** What {@code probe} and {@code extract} need to run. */
  private static final List<String> LIBRARIES =
      List.of("picocli-", "jackson-core-3", "jspecify-", "javacpp-", "ffmpeg-");

  /**
   * @param folder for copies of the program
   */
  PrewarmedWorkerPool workers(Path folder) {
    WorkerProcess.Limits limits =
        new WorkerProcess.Limits(cutTime, "384m", "2g", true, memory.toBytes());
    return new PrewarmedWorkerPool(
        new PrewarmedWorkerPool.Recipe(LIBRARIES, folder, limits, IDLE), spares);
  }
}
