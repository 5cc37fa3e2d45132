package org.tenfold.annotation;

/**
 * Why an annotator gets no clips now.
 *
 * @param code for programs and for the screen, which says it in the reader's language
 * @param sentence what to do about it, in English
 * @param page where to do it, a path of ours; empty when the person can only wait
 */
public record Refusal(String code, String sentence, String page) {
  public Refusal(String code, String sentence) {
    this(code, sentence, "");
  }
}
