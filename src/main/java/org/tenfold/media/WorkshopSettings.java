package org.tenfold.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.tenfold.worker.WorkerProcess;

/**
 * What films and the processes that look at them may be at most: {@code tenfold.workshop.*}.
 *
 * @param film size of an uploaded film
 * @param memory of one process, everything in it; it is killed beyond
 * @param probeTime to look at a new film
 * @param cutTime to cut one clip
 */
@ConfigurationProperties("tenfold.workshop")
record WorkshopSettings(
    @DefaultValue("16GB") DataSize film,
    @DefaultValue("2GB") DataSize memory,
    @DefaultValue("5m") Duration probeTime,
    @DefaultValue("10m") Duration cutTime) {

  WorkerProcess.Limits limits(Duration time) {
    return new WorkerProcess.Limits(time, "384m", "2g", true, memory.toBytes());
  }
}
