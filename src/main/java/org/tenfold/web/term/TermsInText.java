package org.tenfold.web.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenfold.language.Language;

/** Finds the terms in a text of one language. Thread-safe. */
final class TermsInText {
  private static final Map<Language, TermsInText> BY_LANGUAGE = new ConcurrentHashMap<>();

  /** Chinese has no spaces between words, so only these letters make a longer word. */
  private static final String LETTER = "[A-Za-z0-9Α-ωÀ-ɏ_-]";

  private static final Pattern BEGINS_WITH_LETTER = Pattern.compile("^" + LETTER + ".*");
  private static final Pattern ENDS_WITH_LETTER = Pattern.compile(".*" + LETTER + "$");

  /** From here on a spelling is a word, which may begin with a capital; below it is a symbol. */
  private static final int WORD = 4;

  private final Map<String, Term> bySpelling = new HashMap<>();
  private final Pattern pattern;

  private TermsInText(Locale reader) {
    for (Term term : Term.values()) {
      if (term.marked()) {
        term.spellings(reader).forEach(spelling -> bySpelling.putIfAbsent(key(spelling), term));
      }
    }
    // the longest first: "Fleiss' κ" before "κ"
    pattern =
        Pattern.compile(
            bySpelling.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(TermsInText::whole)
                .collect(Collectors.joining("|")));
  }

  static TermsInText of(Locale reader) {
    return BY_LANGUAGE.computeIfAbsent(
        Language.of(reader), language -> new TermsInText(language.locale()));
  }

  /**
   * A stretch of the text.
   *
   * @param term what it names, if it does
   */
  record Part(String text, Optional<Term> term) {}

  /** The whole text in order; each term is found once. */
  List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Set<Term> found = EnumSet.noneOf(Term.class);
    Matcher matcher = pattern.matcher(text);
    int told = 0;
    while (matcher.find()) {
      Term term = bySpelling.get(key(matcher.group()));
      if (term != null && found.add(term)) {
        if (matcher.start() > told) {
          parts.add(new Part(text.substring(told, matcher.start()), Optional.empty()));
        }
        parts.add(new Part(matcher.group(), Optional.of(term)));
        told = matcher.end();
      }
    }
    if (told < text.length()) {
      parts.add(new Part(text.substring(told), Optional.empty()));
    }
    return parts;
  }

  private static String key(String spelling) {
    return isWord(spelling) ? spelling.toLowerCase(Locale.ROOT) : spelling;
  }

  private static boolean isWord(String spelling) {
    return spelling.length() >= WORD;
  }

  private static String whole(String key) {
    return (BEGINS_WITH_LETTER.matcher(key).matches() ? "(?<!" + LETTER + ")" : "")
        + (isWord(key) ? "(?iu:" + Pattern.quote(key) + ")" : Pattern.quote(key))
        // nor the bar of P̄ after a P
        + (ENDS_WITH_LETTER.matcher(key).matches() ? "(?!" + LETTER + ")" : "(?!\\p{M})");
  }
}
