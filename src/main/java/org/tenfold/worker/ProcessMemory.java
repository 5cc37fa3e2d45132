package org.tenfold.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has taken for itself; files that it has mapped do not count. */
public final class ProcessMemory {
  private static final String ANONYMOUS = "RssAnon:";

  private ProcessMemory() {}

  /**
   * @return 0 when it is gone, or the system is not Linux
   */
  public static long bytesOf(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(ANONYMOUS)) {
          return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException goneOrNotLinux) {
      // as documented
    }
    return 0;
  }
}
