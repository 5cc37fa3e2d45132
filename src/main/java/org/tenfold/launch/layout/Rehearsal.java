package org.tenfold.launch.layout;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A run of the laid-out jar, on nobody's data, by which the JVM learns which classes it needs. One
 * that fails leaves no cache, and without one nothing is run from the layout.
 */
final class Rehearsal {
  private static final String MAIN = "org.tenfold.Rehearsal";
  private static final long MINUTES = 15;

  /** Of the rehearsed server, and of the JVM that makes the cache after it. */
  private static final String HEAP = "-Xmx512m";

  private static final long NEEDED_MEMORY = 2_000_000_000L;

  /** What would lead the rehearsal to somebody's database, profile or options. */
  private static final List<String> OTHERS =
      List.of("SPRING_", "DB_", "TENFOLD_", "PORT", "JAVA_", "JDK_");

  private Rehearsal() {}

  static void run(Layout layout, Layout.Kind kind, Path cache, Path work)
      throws IOException, InterruptedException {
    if (freeMemory() < NEEDED_MEMORY) {
      return;
    }
    List<String> command = new ArrayList<>(List.of(Java.program(), HEAP));
    command.addAll(Java.making(cache));
    command.addAll(Java.always());
    command.add("-Djava.io.tmpdir=" + work);
    command.add("-cp");
    command.add(layout.jar().toString());
    command.add(MAIN);
    command.add(kind.name());
    command.add(work.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    clear(builder.environment());
    Process process = builder.start();
    Thread withUs = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(withUs);
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      end(process);
    }
    if (!ended || process.exitValue() != 0) {
      // the JVM makes a cache of whatever it saw
      Files.deleteIfExists(cache);
    }
    Runtime.getRuntime().removeShutdownHook(withUs);
  }

  private static void clear(Map<String, String> environment) {
    environment.keySet().removeIf(name -> OTHERS.stream().anyMatch(name::startsWith));
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Bytes that this machine, or the group of processes that we are in, has left. */
  private static long freeMemory() throws IOException {
    long free = Long.MAX_VALUE;
    for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
      if (line.startsWith("MemAvailable:")) {
        free = 1024 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    Path most = Path.of("/sys/fs/cgroup/memory.max");
    Path used = Path.of("/sys/fs/cgroup/memory.current");
    if (Files.isReadable(most) && Files.isReadable(used)) {
      String limit = Files.readString(most).trim();
      if (!limit.equals("max")) {
        free =
            Math.min(free, Long.parseLong(limit) - Long.parseLong(Files.readString(used).trim()));
      }
    }
    return free;
  }
}
