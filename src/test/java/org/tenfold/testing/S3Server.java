package org.tenfold.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server that speaks S3, as a process of its own (Adobe's S3Mock, brought by the build); started
 * when first asked for, and gone with the tests.
 */
public final class S3Server {
  private static final long PATIENCE_MILLIS = 90_000;

  private S3Server() {}

  private static final class Running {
    static final int PORT = start();

    private static int start() {
      try {
        Path jar = Path.of("target/s3/s3mock-exec.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
          throw new IllegalStateException(jar + " is missing: run the tests by Maven once.");
        }
        Path folder = Files.createTempDirectory("s3");
        int port = freePort();
        Process server =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-jar",
                    jar.toString(),
                    "--server.port=0",
                    "--http.port=" + port,
                    "--com.adobe.testing.s3mock.store.root=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        await(server, port, folder.resolve("server.log"));
        return port;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }

    private static void await(Process server, int port, Path log) throws IOException {
      long until = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (server.isAlive() && System.currentTimeMillis() < until) {
        try (Socket unused = new Socket("127.0.0.1", port)) {
          return;
        } catch (IOException notYet) {
          pause();
        }
      }
      throw new IllegalStateException("no S3 server:\n" + Files.readString(log));
    }

    private static void pause() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public static String endpoint() {
    return "http://127.0.0.1:" + Running.PORT;
  }
}
