package org.tenfold.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The packaged jar as a server of its own, on the same port after each restart. */
final class RunningJar implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final List<String> arguments;
  private final Path log;
  private final int port;
  private Process process;

  RunningJar(List<String> arguments, Path log) throws IOException, InterruptedException {
    this.arguments = List.copyOf(arguments);
    this.log = log;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  URI address() {
    return URI.create("http://localhost:" + port + "/");
  }

  /** As after a power cut: nothing is told to end. */
  void killAndRestart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    start();
  }

  /** Runs a command of the jar and returns what it printed; its exit code stands first. */
  static String command(Path log, List<String> words) throws IOException, InterruptedException {
    List<String> line = java(words);
    Process command =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int exit = command.waitFor();
    return exit + " " + Files.readString(log);
  }

  private void start() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(arguments);
    words.add("--server.port=" + port);
    Files.deleteIfExists(log);
    process =
        new ProcessBuilder(java(words))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Instant deadline = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      if (Files.readString(log).contains("Tenfold is ready:")) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("Tenfold did not start:\n" + Files.readString(log));
  }

  private static List<String> java(List<String> words) {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElseThrow());
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("-jar");
    line.add(System.getProperty("tenfold.jar"));
    line.addAll(words);
    return line;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
