package org.tenfold.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.tenfold.testing.SharesNothing;

/** Addresses as browsers send them, to a server that tells which query it read. */
@SharesNothing
class TomcatDoorTest {
  private static WebServer server;

  @BeforeAll
  static void start() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    new TomcatDoor().customize(factory);
    server =
        factory.getWebServer(
            context -> context.addServlet("parameter", new TellingServlet()).addMapping("/"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "pid=5f1e,200",
    "pid={5f1e},200",
    "pid=[\\]^`|,200",
    "pid={{%25PROLIFIC_PID%25}},200",
    // with escapes that are none the browser is led to the whole address
    "pid={{%PROLIFIC_PID%}},302",
    "pid=%SURVEY_CODE%,302",
    // no browser sends these as they are
    "pid=<5f1e>,400",
  })
  void aQueryIsTakenAsBrowsersSendIt(String query, int status) throws IOException {
    assertThat(answer(query)).startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @CsvSource({"pid={5f1e},{5f1e}", "pid={{%25PROLIFIC_PID%25}},{{%PROLIFIC_PID%}}"})
  void whatItHoldsIsReadWhole(String query, String read) throws IOException {
    assertThat(answer(query)).endsWith("<" + read + ">");
  }

  private static String answer(String query) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /take?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
