package org.tenfold.movie;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.BadInputException;
import org.tenfold.worker.TypedText;

/**
 * What people say of a film. All but the title may be empty.
 *
 * @param credit line to show beside it
 * @param year of its release
 * @param rights by which right the lab cuts it, in its own words
 */
public record MovieDetails(
    String title,
    String credit,
    @Nullable Integer year,
    String country,
    String language,
    String genre,
    String rights) {
  private static final int FIRST_FILM = 1870;
  private static final int TITLE = 200;
  private static final int CREDIT = 400;
  private static final int WORD = 60;
  private static final int RIGHTS = 1000;

  public MovieDetails {
    title = TypedText.line(title, TITLE, "The title");
    credit = TypedText.line(credit, CREDIT, "The credit line");
    country = TypedText.line(country, WORD, "The country");
    language = TypedText.line(language, WORD, "The language");
    genre = TypedText.line(genre, WORD, "The genre");
    rights = TypedText.lines(rights, RIGHTS, "The rights note");
    if (title.isEmpty()) {
      throw new BadInputException("Give the film a title of 1 to " + TITLE + " characters.");
    }
    int latest = Year.now(java.time.ZoneOffset.UTC).getValue() + 1;
    if (year != null && (year < FIRST_FILM || year > latest)) {
      throw new BadInputException("A film's year is " + FIRST_FILM + " to " + latest + ".");
    }
  }
}
