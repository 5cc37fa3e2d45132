package org.tenfold.movie;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

public interface Movies extends Repository<Movie, MovieId> {
  /** Visible to all statements of the transaction. */
  Movie saveAndFlush(Movie movie);

  Optional<Movie> findById(MovieId id);

  List<Movie> findByProjectIdOrderByTitle(ProjectId projectId);

  int countByProjectId(ProjectId projectId);

  /** Of all movies of the project of now together. */
  @Query("select coalesce(sum(m.sizeBytes), 0L) from Movie m")
  long bytes();

  Optional<Movie> findByProjectIdAndMediaKey(ProjectId projectId, String mediaKey);

  /**
   * By title, from the movie after the one with this title and id.
   *
   * @param pattern of {@code like} in small letters, with a backslash before what is meant as it is
   * @param year which may be no number at all
   */
  @Query(
      """
      select m from Movie m where m.projectId = :project
        and (lower(m.title) like :pattern escape '\\' or lower(m.genre) like :pattern escape '\\'
          or lower(m.country) like :pattern escape '\\'
          or lower(m.language) like :pattern escape '\\'
          or lower(m.credit) like :pattern escape '\\'
          or lower(m.fileName) like :pattern escape '\\' or cast(m.released as string) = :year)
        and (m.title > :title or (m.title = :title and m.id.value > :id))
      order by m.title, m.id.value
      """)
  List<Movie> page(
      ProjectId project, String pattern, String year, String title, UUID id, Limit most);
}
