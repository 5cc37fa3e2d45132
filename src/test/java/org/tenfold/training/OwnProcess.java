package org.tenfold.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of the tests in a JVM of its own, for engines that can't share a process. */
public final class OwnProcess {
  private OwnProcess() {}

  /**
   * @param folder takes its words
   * @throws IllegalStateException with its words when it fails
   */
  public static void run(Class<?> program, Path folder, String... arguments) throws Exception {
    Path log = folder.resolve("log");
    Process process =
        of(program, arguments).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
  }

  /** Not yet started. */
  public static ProcessBuilder of(Class<?> program, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // as our workers that live for seconds
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
