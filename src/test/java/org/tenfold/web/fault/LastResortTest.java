package org.tenfold.web.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.coyote.CloseNowException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tenfold.error.InvalidInput;
import org.tenfold.testing.LogEntries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is answered when something inside throws. */
class LastResortTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AtomicLong clock = new AtomicLong();
  private final FaultLog faults = new FaultLog(clock::get);
  private final DataSource database = aDatabase();
  private LogEntries log;

  @BeforeEach
  void listen() {
    log = LogEntries.of(FaultLog.class);
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void aProgramGetsAReferenceAndTheLogTheSameInOneLine() throws Exception {
    MockHttpServletResponse answer =
        answer(api(), new IllegalStateException("secret\nERROR forged"));

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.getContentAsString());
    assertThat(problem.get("code").stringValue()).isEqualTo("unforeseen");
    String reference = problem.get("reference").stringValue();
    assertThat(problem.get("detail").stringValue()).contains(reference).doesNotContain("secret");
    assertThat(log.texts()).hasSize(1);
    assertThat(log.texts().getFirst())
        .contains(reference, "GET /api/v1/me", "secret\\nERROR forged", "LastResortTest.java")
        .doesNotContain("\n");
  }

  /** Which throws such with words of its own for any bug of ours. */
  @Test
  void aLibrarysIllegalArgumentIsNobodysBadInput() throws Exception {
    MockHttpServletResponse answer = answer(api(), library());

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentAsString()).doesNotContain("UUID");
  }

  private static RuntimeException library() {
    try {
      return new IllegalStateException(java.util.UUID.fromString("x").toString());
    } catch (IllegalArgumentException byTheLibrary) {
      return byTheLibrary;
    }
  }

  @Test
  void whatARuleRefusedIsSaidInTheReadersLanguage() throws Exception {
    MockHttpServletRequest request = api();
    request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);

    MockHttpServletResponse answer = answer(request, new InvalidInput("movie.empty-file"));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(JSON.readTree(answer.getContentAsString()).get("detail").stringValue())
        .isEqualTo("此文件为空。请上传影片。");
    assertThat(JSON.readTree(answer.getContentAsString()).at("/message/code").stringValue())
        .isEqualTo("movie.empty-file");
    assertThat(log.texts()).isEmpty();
  }

  @Test
  void whoCameSecondIsToldSo() throws Exception {
    MockHttpServletResponse answer = answer(api(), new DuplicateKeyException("primary key …"));

    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString()).contains("conflict").doesNotContain("primary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300", "53100"})
  void anOutageIsNoFault(String state) throws Exception {
    MockHttpServletResponse answer =
        answer(
            api(),
            new CannotCreateTransactionException("no", new SQLException("password=x", state)));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    assertThat(JSON.readTree(answer.getContentAsString()).get("code").stringValue())
        .isEqualTo("database-away");
    assertThat(answer.getContentAsString()).doesNotContain("password");
  }

  @Test
  void aPersonGetsAPageInBothLanguagesTheirsFirst() throws Exception {
    MockHttpServletRequest request = page();
    request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);

    MockHttpServletResponse answer = answer(request, new SQLException("x", "08006"));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getContentType()).startsWith("text/html");
    assertThat(answer.getContentAsString())
        .contains("<html lang=\"zh-CN\">", "<h1>无法连接数据库</h1>", "The database cannot be reached")
        .contains("http-equiv=\"refresh\"");
  }

  @Test
  void aPageIsNotBegunWithoutTheDatabase() throws Exception {
    JdbcDataSource none = new JdbcDataSource();
    none.setURL("jdbc:h2:tcp://localhost:1/none");
    MockHttpServletResponse response = new MockHttpServletResponse();

    new LastResort(faults, none)
        .doFilter(
            page(),
            response,
            (asked, answered) -> {
              throw new AssertionError("it was begun");
            });

    assertThat(response.getStatus()).isEqualTo(503);
  }

  @Test
  void aReferenceHoldsForAMinuteOfTheSame() throws Exception {
    String first = reference(answer(api(), trouble()));
    String second = reference(answer(api(), trouble()));
    clock.addAndGet(TimeUnit.SECONDS.toNanos(61));
    String third = reference(answer(api(), trouble()));

    assertThat(second).isEqualTo(first);
    assertThat(third).isNotEqualTo(first);
    assertThat(log.texts()).hasSize(2);
    assertThat(log.texts().getLast()).contains(third, "1 more under " + first);
  }

  @Test
  void aDownloadThatBreaksIsCutOffAndNotEnded() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setCommitted(true);

    assertThatThrownBy(
            () ->
                filter()
                    .doFilter(
                        api(),
                        response,
                        (asked, answered) -> {
                          throw new UncheckedIOException(new IOException("disk"));
                        }))
        .isInstanceOf(CloseNowException.class);
    assertThat(log.texts()).hasSize(1);
  }

  @Test
  void whoWentAwayIsNoFault() {
    assertThatThrownBy(() -> answer(api(), new IOException("Broken pipe")))
        .isInstanceOf(IOException.class);
    assertThat(log.texts()).isEmpty();
  }

  private static RuntimeException trouble() {
    return new IllegalStateException("trouble");
  }

  private static String reference(MockHttpServletResponse answer) throws Exception {
    return JSON.readTree(answer.getContentAsString()).get("reference").stringValue();
  }

  private MockHttpServletResponse answer(MockHttpServletRequest request, Exception thrown)
      throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter()
        .doFilter(
            request,
            response,
            (asked, answered) -> {
              switch (thrown) {
                case IOException io -> throw io;
                case RuntimeException unchecked -> throw unchecked;
                default -> throw new ServletException(thrown);
              }
            });
    assertThat(response.getHeader(LastResort.REQUEST_ID)).matches("[0-9a-f]{8}");
    return response;
  }

  private LastResort filter() {
    return new LastResort(faults, database);
  }

  private static MockHttpServletRequest api() {
    return new MockHttpServletRequest("GET", "/api/v1/me");
  }

  private static MockHttpServletRequest page() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/movies");
    request.addHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    return request;
  }

  private static DataSource aDatabase() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:");
    return database;
  }
}
