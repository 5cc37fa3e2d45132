package org.tenfold.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.tenfold.server.Server;

/**
 * A whole Tenfold without browser or port; as few contexts as can be, for each takes seconds. Each
 * contract has two subclasses, one a database: name them {@code …H2Test} and {@code …PostgresTest}
 * (the latter with {@link OnPostgres}).
 */
@SpringBootTest(
    classes = {Server.class, Fixtures.class, OnePassword.class},
    webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@AutoConfigureMockMvc
public abstract class ServerTest {
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

  @DynamicPropertySource
  static void ownDataFolder(DynamicPropertyRegistry registry) {
    String folder = temporaryFolder();
    registry.add("tenfold.data", () -> folder);
  }

  private static String temporaryFolder() {
    try {
      return Files.createTempDirectory("tenfold-test").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
