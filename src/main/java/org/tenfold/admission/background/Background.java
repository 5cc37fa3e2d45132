package org.tenfold.admission.background;

import org.tenfold.error.BadInputException;

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
      throw new BadInputException(
          "Say it in at most " + MOST_DETAIL + " characters: that is all we keep.");
    }
    if (language.isEmpty() || language.length() > MOST_LANGUAGE) {
      throw new BadInputException(
          "Name the language that you speak most, in at most " + MOST_LANGUAGE + " characters.");
    }
  }
}
