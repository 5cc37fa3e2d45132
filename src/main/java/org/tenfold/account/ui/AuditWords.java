package org.tenfold.account.ui;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenfold.audit.AuditKind;
import org.tenfold.language.Words;

/**
 * Lines of the log in the reader's language. What the log holds stands in none: names of constants,
 * beside names that people gave, which stay as they are.
 */
final class AuditWords {
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(?:_[A-Z]+)*");
  private static final String BEFORE_STATE = ": ";

  private AuditWords() {}

  static String kind(AuditKind kind, Locale reader) {
    return Words.in(reader, "audit." + kind);
  }

  static String details(AuditKind kind, String details, Locale reader) {
    return switch (kind) {
      case ROLES_CHANGED, INVITED, JOINED -> constants("role.", details, reader);
      case PARTICIPATION_ENDED -> {
        int state = details.lastIndexOf(BEFORE_STATE) + BEFORE_STATE.length();
        yield state < BEFORE_STATE.length()
            ? details
            : details.substring(0, state)
                + constants("recruitment.state.", details.substring(state), reader);
      }
      case PASSWORD_RESET, SECOND_FACTOR_REMOVED ->
          details.equals("--admin") ? Words.in(reader, "audit.on-the-server") : details;
      case SIGNED_IN -> details.equals("demo") ? Words.in(reader, "audit.in-demo") : details;
      default -> details;
    };
  }

  private static String constants(String prefix, String details, Locale reader) {
    return CONSTANT
        .matcher(details)
        .replaceAll(
            found -> {
              String key = prefix + found.group();
              String words = Words.in(reader, key);
              return Matcher.quoteReplacement(words.equals(key) ? found.group() : words);
            });
  }
}
