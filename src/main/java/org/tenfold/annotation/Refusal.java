package org.tenfold.annotation;

/**
 * Why an annotator gets no clips now.
 *
 * @param code for programs and for the screen, which says it in the reader's language
 * @param sentence what to do about it, in English
 */
public record Refusal(String code, String sentence) {}
