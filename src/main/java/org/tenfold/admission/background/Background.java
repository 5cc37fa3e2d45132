package org.tenfold.admission.background;

import org.tenfold.error.InvalidInput;

/**
 * What the project knows of an annotator beside their name: the paper asks for annotators of one
 * cultural background.
 *
 * @param detail in the person's own words, may be empty
 * @param language the one they speak most
 */
public record Background(Culture culture, String detail, String language) {
  public static final int MOST_DETAIL = 120;
  public static final int MOST_LANGUAGE = 60;

  public Background {
    detail = detail.strip();
    language = language.strip();
    if (detail.length() > MOST_DETAIL) {
      throw new InvalidInput("admission.detail-length", MOST_DETAIL);
    }
    if (language.isEmpty() || language.length() > MOST_LANGUAGE) {
      throw new InvalidInput("admission.spoken-language", MOST_LANGUAGE);
    }
  }
}
