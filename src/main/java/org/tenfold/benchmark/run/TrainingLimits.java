package org.tenfold.benchmark.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.tenfold.worker.WorkerProcess;

/**
 * What the process of one run may take at most: {@code tenfold.training.*}.
 *
 * @param heap for batches; a part of {@code memory}
 * @param memory of the whole process, beyond which it is killed; decoded clips in mapped files and
 *     the memory of a GPU do not count. Absent: three quarters of the machine's
 * @param time for all folds
 * @param checkpointEvery epochs from one checkpoint of a run to the next
 * @param testEvery epochs from one look at the test clips to the next; 0: only in the end
 */
@ConfigurationProperties("tenfold.training")
record TrainingLimits(
    @DefaultValue("3GB") DataSize heap,
    @Nullable DataSize memory,
    @DefaultValue("14d") Duration time,
    @DefaultValue("1") int checkpointEvery,
    @DefaultValue("5") int testEvery) {

  WorkerProcess.Limits limits() {
    long most = memory == null ? ofThisMachine() / 4 * 3 : memory.toBytes();
    // engines ask the system for memory themselves, past JavaCPP, whose own limit would do nothing
    return new WorkerProcess.Limits(time, heap.toMegabytes() + "m", "0", false, most);
  }

  /** Of the container, where it is in one. */
  private static long ofThisMachine() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getTotalMemorySize();
  }
}
