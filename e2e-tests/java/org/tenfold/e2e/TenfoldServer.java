package org.tenfold.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged jar as people start it: in demo mode, on a free port, with a data folder of its own.
 */
final class TenfoldServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Pattern ADDRESS =
      Pattern.compile("Tenfold is ready: +(http://localhost:\\d+/)");
  private static final Pattern SIGN_IN = Pattern.compile("user name (\\S+) +password (\\S+)");

  private final Path data;
  private final Path log;
  private Process process;
  private String address = "";

  private TenfoldServer(Path data) {
    this.data = data;
    this.log = data.resolveSibling("server.log");
  }

  static TenfoldServer start() throws IOException, InterruptedException {
    TenfoldServer server =
        new TenfoldServer(Files.createTempDirectory("tenfold-e2e").resolve("data"));
    server.boot();
    return server;
  }

  String address() {
    return address;
  }

  /** The password that the terminal shows for this name, the newest one. */
  String password(String username) throws IOException {
    String password = "";
    Matcher signIn = SIGN_IN.matcher(Files.readString(log));
    while (signIn.find()) {
      if (signIn.group(1).equals(username)) {
        password = signIn.group(2);
      }
    }
    return password;
  }

  /** As after a power cut: nothing is told to end, and the same data folder is opened again. */
  void killAndRestart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor(); // SIGKILL; child JVMs notice by themselves
    boot();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** What lies in the data folder on its way in or out. */
  List<Path> filesAtWork() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("work"))) {
      return files.toList();
    }
  }

  /** Child JVMs that do this command just now. */
  List<ProcessHandle> workers(String command) {
    return process
        .descendants()
        .filter(
            child ->
                child.info().arguments().map(all -> List.of(all).contains(command)).orElse(false))
        .toList();
  }

  private void boot() throws IOException, InterruptedException {
    Files.createDirectories(data);
    Files.deleteIfExists(log);
    process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                System.getProperty("tenfold.jar"),
                "--spring.profiles.active=demo",
                "--tenfold.data=" + data,
                "--server.port=0")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Instant deadline = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      Matcher ready = ADDRESS.matcher(Files.readString(log));
      if (ready.find()) {
        address = ready.group(1);
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("Tenfold did not start:\n" + Files.readString(log));
  }

  @Override
  public void close() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }
}
