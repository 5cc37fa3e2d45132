package org.tenfold.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What values from outside, and errors that come again and again, can do to the log. */
class LogLinesTest {
  private static final String CONFIGURATION =
      """
      <configuration>
        <include resource="org/tenfold/logging/words.xml"/>
        <appender name="here" class="org.tenfold.logging.LogLinesTest$Here">
          <encoder><pattern>%-5level %said%trace%n</pattern></encoder>
        </appender>
        <root level="INFO"><appender-ref ref="here"/></root>
      </configuration>
      """;

  private static final ByteArrayOutputStream WRITTEN = new ByteArrayOutputStream();

  /** An appender that Logback makes from the words of the configuration. */
  public static final class Here
      extends ch.qos.logback.core.OutputStreamAppender<ch.qos.logback.classic.spi.ILoggingEvent> {
    @Override
    public void start() {
      setOutputStream(new PrintStream(WRITTEN, true, StandardCharsets.UTF_8));
      super.start();
    }
  }

  private final LoggerContext context = new LoggerContext();
  private final ArrayDeque<Long> clock = new ArrayDeque<>(List.of(0L));
  private Logger log;

  @BeforeEach
  void configure() throws JoranException {
    WRITTEN.reset();
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator reader = new JoranConfigurator();
    reader.setContext(context);
    reader.doConfigure(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
    OncePerMinute filter = new OncePerMinute(clock::getLast);
    context.addTurboFilter(filter);
    filter.start();
    log = context.getLogger("org.tenfold.test");
  }

  @AfterEach
  void close() {
    context.stop();
  }

  @Test
  void asJsonALineBearsTheIdsOfWhatIsUnderWayAndNothingElseOfTheContext() {
    JsonLine json = new JsonLine();
    LoggingEvent event =
        new LoggingEvent(
            "",
            context.getLogger("org.tenfold.test"),
            Level.WARN,
            "clip {} failed",
            new IllegalStateException("no\nframe"),
            new Object[] {"a\nb"});
    event.setMDCPropertyMap(
        Map.of("request", "0badf00d", "job", "j", "run", "r", "clip", "c", "username", "Mo"));

    JsonNode line = JsonMapper.shared().readTree(json.encode(event));

    assertThat(new String(json.encode(event), StandardCharsets.UTF_8)).containsOnlyOnce("\n");
    assertThat(line.propertyNames())
        .containsExactlyInAnyOrder(
            "time", "level", "logger", "thread", "message", "request", "job", "run", "clip",
            "cause");
    assertThat(line.path("message").asString()).isEqualTo("clip a\\nb failed");
    assertThat(line.path("cause").asString()).contains("IllegalStateException: no\\nframe");
    assertThat(line.path("clip").asString()).isEqualTo("c");
  }

  @Test
  void anIdIsForgottenWhereItsWorkEnds() {
    try (LogId.Opened outer = LogId.JOB.open("outer")) {
      try (LogId.Opened inner = LogId.JOB.open("inner")) {
        assertThat(MDC.get("job")).isEqualTo("inner");
      }
      assertThat(MDC.get("job")).isEqualTo("outer");
    }
    assertThat(MDC.get("job")).isNull();
  }

  @Test
  void aValueCannotForgeALineNorSteerTheTerminal() {
    log.warn("job {} failed", "movie\r\nERROR forged\u001b[2J\u202eexe\u0085next\u2028next\0");

    assertThat(lines())
        .containsExactly(
            "WARN  job movie\\r\\nERROR forged\\u001b[2J\\u202eexe\\u0085next\\u2028next\\u0000"
                + " failed");
  }

  @Test
  void wordsOfAnExceptionCannotEither() {
    log.warn("no movie", new IllegalStateException("bad\nERROR forged", new SQLException("x\ny")));

    assertThat(lines()).hasSize(2);
    assertThat(lines().get(1))
        .startsWith(
            "    | java.lang.IllegalStateException: bad\\nERROR forged, caused by"
                + " java.sql.SQLException: x\\ny, at ")
        .contains("org.tenfold.logging.LogLinesTest.wordsOfAnException");
  }

  @Test
  void aTextOfSeveralLinesStaysReadableAndIsOneEntry() {
    log.info("\nAPPLICATION FAILED TO START\n\nERROR forged");

    assertThat(lines())
        .containsExactly("INFO  APPLICATION FAILED TO START", "    | ", "    | ERROR forged");
  }

  @Test
  void otherAlphabetsStayAsTheyAre() {
    log.info("{} {}", "影片 – ภาพยนตร์", "می‌خواهم 👩‍🔬");

    assertThat(lines()).containsExactly("INFO  影片 – ภาพยนตร์ می‌خواهم 👩‍🔬");
  }

  @Test
  void aLongValueIsCut() {
    log.info("{}", "x".repeat(100_000));

    assertThat(lines().getFirst()).hasSizeLessThan(2_100).endsWith("… (100000 characters)");
  }

  @Test
  void theSameTroubleComesOnceAMinuteAndIsCounted() {
    for (int i = 0; i < 1_000; i++) {
      log.error("could not read {}", i, trouble("number " + i));
    }
    log.error("could not read {}", 0, new java.io.UncheckedIOException(new java.io.IOException()));

    assertThat(lines()).filteredOn(line -> line.startsWith("ERROR")).hasSize(2);

    clock.add(TimeUnit.SECONDS.toNanos(61));
    log.error("could not read {}", 1, trouble("again"));

    assertThat(lines())
        .filteredOn(line -> line.startsWith("ERROR"))
        .hasSize(3)
        .anyMatch(line -> line.contains("could not read 1"));
    assertThat(lines())
        .contains("WARN  999 more of the same within a minute: java.lang.IllegalStateException");
  }

  @Test
  void whatBearsANumberIsNeverLeftOut() {
    for (int i = 0; i < 50; i++) {
      log.error(OncePerMinute.EACH, "Reference {}", i);
    }

    assertThat(lines()).hasSize(50);
  }

  @Test
  void whatIsNotLoggedIsNotCounted() {
    context.getLogger("org.tenfold.test").setLevel(Level.OFF);
    log.error("quiet", trouble("quiet"));
    context.getLogger("org.tenfold.test").setLevel(Level.INFO);
    log.error("loud", trouble("loud"));

    assertThat(lines().getFirst()).isEqualTo("ERROR loud");
  }

  private static RuntimeException trouble(String words) {
    return new IllegalStateException(words);
  }

  private static List<String> lines() {
    return WRITTEN.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
