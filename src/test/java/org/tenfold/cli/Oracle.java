package org.tenfold.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tenfold.console.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What no command may do, whatever it is given. */
final class Oracle {
  /** A trace, a class of ours, of Java's or of a library's, or an object that was printed. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "(?m)^\\s+at \\S+\\(|Caused"
              + " by:|\\b(java|javax|jdk|sun|com|org|io|net|tools|picocli)(\\.[a-z_]\\w*)+\\.[A-Z]\\w+"
              + "|\\b[A-Z]\\w*(Exception|Error)\\b|\\b[A-Z]\\w+@[0-9a-f]{5,8}\\b|\\bOptional\\[|\\bPath\\[");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
  private static final int LONGEST = 20_000;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private Oracle() {}

  /**
   * @param readable whether it is possible that what was given can be used
   * @return what is wrong with this answer
   */
  static Optional<String> fault(CommandRun run, boolean json, boolean readable) {
    String err = run.err();
    if (run.exit() < 0 || run.exit() > 2) {
      return Optional.of("exit code " + run.exit());
    }
    if (INSIDES.matcher(err).find()) {
      return Optional.of("shows its insides");
    }
    if (run.exit() != 0 && err.isBlank()) {
      return Optional.of("fails without a word");
    }
    if (run.exit() != 0 && err.lines().findFirst().orElse("").strip().matches("(null|\\W*)")) {
      return Optional.of("begins with an empty message");
    }
    if (err.contains(CommandFailure.unforeseen().english())) {
      return Optional.of("was not foreseen");
    }
    if (run.exit() == 0 && !readable) {
      return Optional.of("takes what cannot be read");
    }
    if (CONTROL.matcher(err).find()) {
      return Optional.of("sends control characters to the terminal");
    }
    if (err.length() > LONGEST) {
      return Optional.of("says " + err.length() + " characters");
    }
    return json ? jsonFault(run) : Optional.empty();
  }

  private static Optional<String> jsonFault(CommandRun run) {
    if (run.out().isBlank()) {
      return run.exit() == 0 ? Optional.of("succeeds without a result") : Optional.empty();
    }
    try {
      return JSON.readTree(run.out()).isObject()
          ? Optional.empty()
          : Optional.of("prints no object");
    } catch (JacksonException e) {
      return Optional.of("prints what is no JSON");
    }
  }
}
