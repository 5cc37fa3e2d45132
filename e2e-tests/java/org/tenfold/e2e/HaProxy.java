package org.tenfold.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The system's HAProxy before two servers, by {@code docker/haproxy.cfg} as it is but for
 * addresses.
 */
final class HaProxy implements AutoCloseable {
  private static final Path OURS = Path.of("docker", "haproxy.cfg");

  private final int port;
  private final Process process;

  private HaProxy(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  static Optional<Path> program() {
    return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Called a and b in the cookie. Both must be ready; waits until the proxy has seen it. */
  static HaProxy before(TenfoldServer a, TenfoldServer b) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String text = Files.readString(OURS);
    text = replaced(text, "bind :8080", "bind 127.0.0.1:" + port);
    text = replaced(text, "node-a:8080", "127.0.0.1:" + URI.create(a.address()).getPort());
    text = replaced(text, "node-b:8080", "127.0.0.1:" + URI.create(b.address()).getPort());
    // names of containers are looked up; addresses are not
    text = replaced(text, " resolvers names init-addr none", "");
    text = text.substring(0, text.indexOf("resolvers names"));
    Path folder = Files.createTempDirectory("tenfold-proxy");
    Path file = Files.writeString(folder.resolve("haproxy.cfg"), text);
    Process process =
        new ProcessBuilder(program().orElseThrow().toString(), "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("haproxy.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(
            () -> {
              try (Socket open = new Socket("127.0.0.1", port)) {
                return open.isConnected();
              }
            });
    return new HaProxy(port, process);
  }

  private static String replaced(String text, String what, String by) {
    if (!text.contains(what)) {
      throw new IllegalStateException(OURS + " does not say " + what);
    }
    return text.replace(what, by);
  }

  String address() {
    return "http://localhost:" + port + "/";
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
