package org.tenfold.movie;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.worker.TypedText;

/**
 * What people say of a movie. All but the title may be empty.
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
  private static final int FIRST_MOVIE = 1870;
  private static final int TITLE = 200;
  private static final int CREDIT = 400;
  private static final int WORD = 60;
  private static final int RIGHTS = 1000;

  public MovieDetails {
    title = TypedText.line(title, TITLE, Message.of("movie.the-title"));
    credit = TypedText.line(credit, CREDIT, Message.of("movie.the-credit"));
    country = TypedText.line(country, WORD, Message.of("movie.the-country"));
    language = TypedText.line(language, WORD, Message.of("movie.the-language"));
    genre = TypedText.line(genre, WORD, Message.of("movie.the-genre"));
    rights = TypedText.lines(rights, RIGHTS, Message.of("movie.the-rights"));
    if (title.isEmpty()) {
      throw new InvalidInput("movie.title", TITLE);
    }
    int latest = Year.now(java.time.ZoneOffset.UTC).getValue() + 1;
    if (year != null && (year < FIRST_MOVIE || year > latest)) {
      throw new InvalidInput("movie.year", FIRST_MOVIE, latest);
    }
  }
}
