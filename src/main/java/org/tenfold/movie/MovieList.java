package org.tenfold.movie;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.project.ProjectId;

/** A project's films by title, a page at a time; a page costs the same however many there are. */
@Service
public class MovieList {
  private static final int LONGEST_SEARCH = 100;

  private final JdbcClient jdbc;
  private final Movies movies;

  MovieList(JdbcClient jdbc, Movies movies) {
    this.jdbc = jdbc;
    this.movies = movies;
  }

  /** Where a page ends, and the next begins. */
  public record Place(String title, MovieId id) {}

  private record Found(UUID id) {}

  /**
   * @param search part of title, country, language, genre, credit or file name, or the year; empty
   *     for all
   * @param after the last film of the page before; absent for the first page
   */
  @Transactional(readOnly = true)
  public List<Movie> page(ProjectId project, String search, @Nullable Place after, int most) {
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    wanted = wanted.length() > LONGEST_SEARCH ? wanted.substring(0, LONGEST_SEARCH) : wanted;
    String pattern = "%" + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return jdbc
        .sql(
            """
            select m.id from movie m
            where m.project_id = :project
              and (lower(m.title) like :pattern or lower(m.genre) like :pattern or lower(m.country) like :pattern
                or lower(m.language) like :pattern or lower(m.credit) like :pattern
                or lower(m.file_name) like :pattern or cast(m.released as varchar(4)) = :wanted)
              and (:first or m.title > :title or (m.title = :title and m.id > :id))
            order by m.title, m.id limit :most
            """)
        .param("project", project.value())
        .param("pattern", pattern)
        .param("wanted", wanted)
        .param("first", after == null)
        .param("title", after == null ? "" : after.title())
        .param("id", after == null ? new UUID(0, 0) : after.id().value())
        .param("most", most)
        .query((row, index) -> new Found(row.getObject("id", UUID.class)))
        .list()
        .stream()
        .map(found -> movies.findById(new MovieId(found.id())).orElseThrow())
        .toList();
  }
}
