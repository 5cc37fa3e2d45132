package org.tenfold.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.tenfold.launch.layout.LaidOutJar;

/**
 * The packaged jar as people start it, on a free port that it keeps after a crash; where none has
 * been packaged, the compiled classes.
 */
final class TenfoldServer implements AutoCloseable {
  /**
   * As for our workers: in a life of minutes an optimised method is seldom worth its compilation.
   */
  private static final List<String> FOR_MINUTES =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /**
   * Clips at whose faces nobody looks. Where no test is about them, the looking would only take the
   * cores from server and browser.
   */
  static final String WITHOUT_FACES = "--tenfold.worker.kinds=-look-at-faces";

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final int MOST_WARNINGS = 20;
  private static final String READY = "Tenfold is ready:";
  private static final Pattern SIGN_IN = Pattern.compile("user name (\\S+) +password (\\S+)");

  private final Path data;
  private final Path log;
  private final List<String> options;
  private final List<String> arguments;
  private final int port;
  private boolean restarted;
  private Process process;

  private TenfoldServer(Path data, List<String> options, List<String> arguments)
      throws IOException {
    this.data = data;
    this.options = options;
    this.log = data.resolveSibling("server.log");
    this.arguments = List.copyOf(arguments);
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  /**
   * In demo mode, with a data folder of its own.
   *
   * @param more arguments
   */
  static TenfoldServer start(String... more) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("--spring.profiles.active=demo"));
    arguments.addAll(List.of(more));
    return start(Files.createTempDirectory("tenfold-e2e").resolve("data"), arguments);
  }

  static TenfoldServer start(Path data, List<String> arguments)
      throws IOException, InterruptedException {
    TenfoldServer server = new TenfoldServer(data, FOR_MINUTES, arguments);
    server.boot();
    return server;
  }

  /** Where its speed or its memory counts. */
  static TenfoldServer startForHours(Path data, List<String> arguments)
      throws IOException, InterruptedException {
    TenfoldServer server = new TenfoldServer(data, List.of(), arguments);
    server.boot();
    return server;
  }

  /** Runs a command of the jar and returns its exit code and what it printed. */
  static String command(Path data, List<String> words) throws IOException, InterruptedException {
    Process command =
        new ProcessBuilder(java(data, FOR_MINUTES, words, false)).redirectErrorStream(true).start();
    String printed = new String(command.getInputStream().readAllBytes(), UTF_8);
    return command.waitFor() + " " + printed;
  }

  String address() {
    return "http://localhost:" + port + "/";
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

  /**
   * As after a power cut: nothing is told to end, and the same data folder is opened again; from
   * the laid-out jar, as all starts but the first.
   */
  void killAndRestart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor(); // SIGKILL; child JVMs notice by themselves
    restarted = true;
    boot();
  }

  /** Asks it to end, as a supervisor does, and waits. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  long pid() {
    return process.pid();
  }

  /** All that it has printed since its last start. */
  Path log() {
    return log;
  }

  /** The last lines of its log that warn of something. */
  String warnings() throws IOException {
    List<String> lines =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
            .toList();
    return String.join(
        "\n", lines.subList(Math.max(0, lines.size() - MOST_WARNINGS), lines.size()));
  }

  boolean alive() {
    return process.isAlive();
  }

  /**
   * Until background jobs, such as the look at the faces of new clips, have left nothing behind.
   */
  void awaitNothingAtWork() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .untilAsserted(() -> assertThat(filesAtWork()).isEmpty());
  }

  /** What lies in the data folder on its way in or out; not what waiting workers run from. */
  private List<Path> filesAtWork() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("work"))) {
      return files.filter(file -> !file.getFileName().toString().startsWith("worker")).toList();
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
    List<String> words = new ArrayList<>(arguments);
    words.add("--server.port=" + port);
    ProcessBuilder builder = new ProcessBuilder(java(data, options, words, restarted));
    // else each machine's first tests would share their cores with what prepares faster starts
    builder.environment().put("TENFOLD_LAYOUT", "off");
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Instant deadline = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      if (Files.readString(log).contains(READY)) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("Tenfold did not start:\n" + Files.readString(log));
  }

  private static List<String> java(
      Path data, List<String> options, List<String> words, boolean laidOut) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElseThrow());
    line.addAll(options);
    line.add("--enable-native-access=ALL-UNNAMED");
    Path jar = Path.of(System.getProperty("tenfold.jar"));
    String classes = System.getProperty("java.class.path");
    if (Files.exists(jar)) {
      classes = jar.toString();
      if (laidOut) {
        classes = LaidOutJar.of(jar, data.resolveSibling("layout")).toString();
      }
    }
    line.addAll(
        Files.exists(jar) && !laidOut
            ? List.of("-jar", classes)
            : List.of("-cp", classes, "org.tenfold.Application"));
    line.addAll(words);
    line.add("--tenfold.data=" + data);
    return line;
  }

  @Override
  public void close() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }
}
