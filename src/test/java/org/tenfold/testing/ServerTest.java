package org.tenfold.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tenfold.mail.MailRound;
import org.tenfold.server.Server;

/**
 * A whole Tenfold without browser or port; as few contexts as can be, for each takes seconds. Each
 * contract has two subclasses, one a database: name them {@code …H2Test} and {@code …PostgresTest}
 * (the latter with {@link OnPostgres}).
 */
@SpringBootTest(
    classes = {Server.class, Fixtures.class, OnePassword.class, MailRound.class},
    webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@AutoConfigureMockMvc
public abstract class ServerTest {
  protected static final int OIDC_PORT = freePort();

  @Autowired protected Fixtures given;
  @Autowired private ObjectProvider<SecurityContextHolderStrategy> whoIsThere;

  /** There is one in a JVM, and the context that was made last has put its own there. */
  @BeforeEach
  final void askThisContextWhoIsThere() {
    whoIsThere.ifAvailable(SecurityContextHolder::setContextHolderStrategy);
  }

  /** Jobs stay in the queue unless a test asks for them. */
  @DynamicPropertySource
  static void noBackgroundJobs(DynamicPropertyRegistry registry) {
    registry.add("db-scheduler.polling-interval", () -> "1h");
    registry.add("db-scheduler.immediate-execution-enabled", () -> "false");
    registry.add("tenfold.worker.spares", () -> "0");
  }

  /** A mail server and one that signs people in, by name: who needs one starts it. */
  @DynamicPropertySource
  static void othersServers(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("tenfold.address", () -> "https://tenfold.test");
    registry.add("tenfold.mail.from", () -> "Tenfold <tenfold@tenfold.test>");
    registry.add("tenfold.webhooks.private-addresses", () -> "true");
    registry.add("tenfold.metrics.token", () -> "of the scraper");
    registry.add("tenfold.oidc.issuer", () -> "http://localhost:" + OIDC_PORT + "/lab");
    registry.add("tenfold.oidc.client-id", () -> "tenfold");
    registry.add("tenfold.oidc.client-secret", () -> "of the test");
    registry.add("tenfold.oidc.create", () -> "true");
    registry.add("tenfold.oidc.roles", () -> "/lab/admins: ADMIN, CURATOR; students: ANNOTATOR");
  }

  @DynamicPropertySource
  static void ownDataFolder(DynamicPropertyRegistry registry) {
    String folder = temporaryFolder();
    registry.add("tenfold.data", () -> folder);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String temporaryFolder() {
    try {
      return Files.createTempDirectory("tenfold-test").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
