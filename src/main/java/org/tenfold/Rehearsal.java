package org.tenfold;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.tenfold.cli.TenfoldCommand;
import org.tenfold.media.cli.WarmUp;
import org.tenfold.server.Server;

/**
 * Does once, on nobody's data, what is done most, so that the JVM learns which classes a start
 * needs (docs/decisions/0066).
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * @param args COMMANDS or SERVER, and a folder for what is written, which whoever made it deletes
   */
  public static void main(String[] args) {
    try {
      rehearse(args[0], Path.of(args[1]));
      System.exit(0);
    } catch (IOException | InterruptedException | RuntimeException e) {
      LoggerFactory.getLogger(Rehearsal.class).error("the rehearsal failed", e);
      // the server's threads would keep it up
      System.exit(1);
    }
  }

  private static void rehearse(String what, Path folder) throws IOException, InterruptedException {
    if (what.equals("SERVER")) {
      server(folder);
    } else {
      commands(folder);
    }
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
    WarmUp.run(folder, TenfoldCommand::run, () -> false);
  }

  private static void server(Path folder) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ConfigurableApplicationContext server =
        Server.start(
            "--tenfold.data=" + folder.resolve("data"),
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--tenfold.worker.spares=0");
    try (RehearsedVisits visits = new RehearsedVisits(URI.create("http://127.0.0.1:" + port))) {
      visits.ofAnybody();
      visits.ofPeople(server);
    }
  }
}
