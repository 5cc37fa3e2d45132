package org.tenfold.movie;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.project.ProjectId;

/** A project's movies by title, a page at a time; a page costs the same however many there are. */
@Service
public class MovieList {
  private static final int LONGEST_SEARCH = 100;

  /** Before all others: no title is empty. */
  private static final UUID NO_ID = new UUID(0, 0);

  private final Movies movies;

  MovieList(Movies movies) {
    this.movies = movies;
  }

  /** Where a page ends, and the next begins. */
  public record Place(String title, MovieId id) {}

  /**
   * @param search part of title, country, language, genre, credit or file name, or the year; empty
   *     for all
   * @param after the last movie of the page before; absent for the first page
   */
  @Transactional(readOnly = true)
  public List<Movie> page(ProjectId project, String search, @Nullable Place after, int most) {
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    wanted = wanted.length() > LONGEST_SEARCH ? wanted.substring(0, LONGEST_SEARCH) : wanted;
    String pattern = "%" + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return movies.page(
        project,
        pattern,
        wanted,
        after == null ? "" : after.title(),
        after == null ? NO_ID : after.id().value(),
        Limit.of(most));
  }
}
