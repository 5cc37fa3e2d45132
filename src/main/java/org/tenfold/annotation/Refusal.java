package org.tenfold.annotation;

import java.util.List;
import java.util.Locale;
import org.tenfold.language.Words;

/**
 * Why an annotator gets no clips now.
 *
 * @param code for programs
 * @param words key of the sentence that says what to do, below {@code refusal.} in the bundles
 * @param values what the sentence names; where one is itself a key, it is said in the reader's
 *     language too
 * @param page where to do it, a path of ours; empty when the person can only wait
 */
public record Refusal(String code, String words, List<String> values, String page) {
  /** Where nothing can be done but wait. */
  public static Refusal of(String code, String... values) {
    return new Refusal(code, code, List.of(values), "");
  }

  public String sentence(Locale reader) {
    return Words.in(
        reader,
        "refusal." + words,
        values.stream().map(value -> Words.in(reader, value)).toArray());
  }
}
