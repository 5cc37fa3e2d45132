package org.tenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Div;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.testing.LogEntries;
import org.tenfold.testing.PageTest;
import org.tenfold.web.fault.FaultLog;

/** A PostgreSQL that is stopped under a running server, and comes back. */
@ActiveProfiles("postgres")
@DirtiesContext
@Tag("slow")
class DatabaseAwayTest extends PageTest {
  private static final String HTML = "text/html,application/xhtml+xml";
  private static final Path FOLDER = folder();

  private static EmbeddedPostgres postgres = started(0);

  @Autowired private MockMvc web;
  @Autowired private AccountService accounts;
  @Autowired private UserDetailsService people;

  @DynamicPropertySource
  static void ownDatabase(DynamicPropertyRegistry registry) {
    String url = postgres.getJdbcUrl("postgres", "postgres");
    registry.add("spring.datasource.url", () -> url);
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("spring.datasource.password", () -> "postgres");
    // each asking of a database that is away waits so long
    registry.add("spring.datasource.hikari.connection-timeout", () -> "1000");
    registry.add("spring.datasource.hikari.validation-timeout", () -> "500");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void anOutageIsSaidInWordsAndEndsByItself() throws Exception {
    PersonId person = given.a(Role.ANNOTATOR);
    UserDetails annotator = people.loadUserByUsername(accounts.person(person).username());
    BrowserlessUIContext window = windowOf(given.a(Role.CURATOR));
    web.perform(get("/api/v1/me").with(user(annotator))).andExpect(status().isOk());
    int port = postgres.getPort();

    postgres.close();

    try (LogEntries log = LogEntries.of(FaultLog.class)) {
      web.perform(get("/api/v1/me").with(user(annotator)).locale(Locale.SIMPLIFIED_CHINESE))
          .andExpect(status().isServiceUnavailable())
          .andExpect(header().string(HttpHeaders.RETRY_AFTER, "5"))
          .andExpect(jsonPath("$.code").value("database-away"))
          .andExpect(jsonPath("$.detail").value(containsString("目前无法连接数据库")));
      for (String page : new String[] {"/login", "/movies"}) {
        web.perform(get(page).with(user(annotator)).header(HttpHeaders.ACCEPT, HTML))
            .andExpect(status().isServiceUnavailable())
            .andExpect(header().string(HttpHeaders.RETRY_AFTER, "5"))
            .andExpect(content().string(containsString("The database cannot be reached")))
            .andExpect(content().string(containsString("目前无法连接数据库")));
      }
      assertThat(opened(window)).contains("The database cannot be reached just now");
      assertThat(log.texts()).noneMatch(line -> line.startsWith("Reference"));
    }

    postgres = started(port);

    // the pool tries again every five seconds at the latest; each asking waits one
    int answer = 0;
    for (int i = 0; i < 30 && answer != 200; i++) {
      answer =
          web.perform(get("/api/v1/me").with(user(annotator)))
              .andReturn()
              .getResponse()
              .getStatus();
    }
    assertThat(answer).isEqualTo(200);
    assertThat(opened(window)).doesNotContain("cannot be reached");
  }

  /** What a page says that is opened inside a window which is already there. */
  private static String opened(BrowserlessUIContext window) {
    try {
      window.navigate("movies", Div.class);
    } catch (AssertionError | RuntimeException anotherPage) {
      // the test asks for the class that it named; what is shown instead is looked at
    }
    return window.getUI().getElement().getTextRecursively()
        + window
            .getUI()
            .getInternals()
            .getActiveRouterTargetsChain()
            .getFirst()
            .getElement()
            .getTextRecursively();
  }

  private static EmbeddedPostgres started(int port) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder().setDataDirectory(FOLDER).setCleanDataDirectory(false);
      return port == 0 ? builder.start() : builder.setPort(port).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("tenfold-postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
