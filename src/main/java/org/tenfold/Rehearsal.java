package org.tenfold;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.tenfold.cli.TenfoldCommand;
import org.tenfold.media.cli.WarmUp;
import org.tenfold.server.Server;

/**
 * Does once, on nobody's data, what is done most, so that the JVM learns which classes a start
 * needs (docs/decisions/0066).
 */
public final class Rehearsal {
  private static final List<String> PAGES =
      List.of(
          "/actuator/health/readiness",
          "/tenfold/tenfold.css",
          "/login",
          "/login?v-r=init&location=login&query=");

  private Rehearsal() {}

  /**
   * @param args COMMANDS or SERVER, and a folder for what is written, which whoever made it deletes
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[1]);
    if (args[0].equals("SERVER")) {
      server(folder);
    } else {
      commands(folder);
    }
    System.exit(0);
  }

  private static void commands(Path folder) throws IOException {
    Path votes = Files.createTempFile(folder, "votes", ".csv");
    Files.writeString(
        votes,
        "item,happy,sad,neutral,angry,surprise,disgust,fear\n1,7,0,3,0,0,0,0\n2,0,9,1,0,0,0,0\n");
    PrintStream screen = System.out;
    System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    TenfoldCommand.run("help");
    TenfoldCommand.run("--version");
    TenfoldCommand.run("agreement", votes.toString());
    TenfoldCommand.run("agreement", votes.toString(), "--json");
    System.setOut(screen);
    WarmUp.run(folder, () -> false);
  }

  private static void server(Path folder) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Server.start(
        "--tenfold.data=" + folder.resolve("data"),
        "--server.port=" + port,
        "--server.address=127.0.0.1",
        "--tenfold.worker.spares=0");
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        HttpResponse<Void> answer =
            client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != HttpStatus.OK.value()) {
          throw new IOException(page + " answers " + answer.statusCode());
        }
      }
    }
  }
}
