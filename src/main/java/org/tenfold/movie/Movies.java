package org.tenfold.movie;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

public interface Movies extends Repository<Movie, MovieId> {
  /** Visible to all statements of the transaction. */
  Movie saveAndFlush(Movie movie);

  Optional<Movie> findById(MovieId id);

  List<Movie> findByProjectIdOrderByTitle(ProjectId projectId);

  Optional<Movie> findByProjectIdAndMediaKey(ProjectId projectId, String mediaKey);
}
