package org.tenfold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.tenfold.annotation.VoteLogCheck;

/**
 * {@code verify-log}: checks the vote log and the tables against each other. It takes Spring's
 * arguments ({@code --tenfold.data=DIR}, {@code --spring.profiles.active=postgres}), for the
 * database is found by them; the embedded one can be opened only while no server runs on it.
 */
final class VerifyLog {
  static final String NAME = "verify-log";

  private static final int WHOLE = 0;
  private static final int BROKEN = 1;
  private static final int NOT_CHECKED = 2;

  private VerifyLog() {}

  static int run(String... args) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Server.class)
            .profiles("backstage")
            .properties("db-scheduler.enabled=false")
            .initializers(application -> requireDatabase(application.getEnvironment()))
            .run(quiet(args))) {
      return say(context.getBean(VoteLogCheck.class).run());
    } catch (RuntimeException e) {
      System.err.println("The log could not be checked: " + reason(e));
      return NOT_CHECKED;
    }
  }

  /** Only what was found is printed. */
  private static String[] quiet(String... args) {
    return Stream.concat(
            Arrays.stream(args), Stream.of("--logging.level.root=off", "--logging.level.org=off"))
        .toArray(String[]::new);
  }

  private static int say(VoteLogCheck.Report report) {
    report.findings().forEach(System.out::println);
    System.out.printf(
        "%s: %d clips, %d events, fingerprint %s%n",
        report.whole() ? "whole" : report.findings().size() + " findings",
        report.clips(),
        report.events(),
        report.fingerprint());
    return report.whole() ? WHOLE : BROKEN;
  }

  /** Else an empty one would be made where there is none, and found whole. */
  private static void requireDatabase(Environment environment) {
    String url = environment.getProperty("spring.datasource.url", "");
    Path file = Path.of(environment.getProperty("tenfold.data", "data"), "tenfold.mv.db");
    if (url.startsWith("jdbc:h2:file:") && !Files.exists(file)) {
      throw new IllegalStateException(
          "there is no database in "
              + file.toAbsolutePath().getParent()
              + ". Say where it is: --tenfold.data=DIR");
    }
  }

  private static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String words = String.valueOf(cause.getMessage());
    return words.contains("already in use")
        ? "a server runs on this database: stop it first, or look at the page Annotators."
        : words;
  }
}
