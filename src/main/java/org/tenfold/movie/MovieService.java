package org.tenfold.movie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.media.DataFolder;
import org.tenfold.media.FilmWorkshop;
import org.tenfold.media.MediaStore;
import org.tenfold.project.Project;
import org.tenfold.worker.BadInputException;

/** Lets films in. A file that is refused leaves no trace. */
@Service
public class MovieService {
  private final Movies movies;
  private final MediaStore store;
  private final FilmWorkshop workshop;
  private final DataFolder data;
  private final Scouting scouting;

  MovieService(
      Movies movies, MediaStore store, FilmWorkshop workshop, DataFolder data, Scouting scouting) {
    this.scouting = scouting;
    this.movies = movies;
    this.store = store;
    this.workshop = workshop;
    this.data = data;
  }

  /**
   * Checks the file in a child JVM and keeps it. Takes seconds; call it outside the request thread
   * of a page.
   *
   * @param file taken over: gone afterwards, whether accepted or refused
   * @throws BadInputException when it is no film that can be cut, or is here already; the message
   *     says which
   */
  public Movie register(Path file, NewMovie film, Project project, PersonId by) {
    try {
      Path poster = Files.createTempFile(data.work(), "poster", ".jpg");
      try {
        FilmWorkshop.Film properties = workshop.probe(file, poster, () -> false);
        long size = Files.size(file);
        String mediaKey = store.adopt(file);
        Optional<Movie> known = movies.findByProjectIdAndMediaKey(project.id(), mediaKey);
        if (known.isPresent()) {
          throw new BadInputException(
              "This film is here already, as \"" + known.get().title() + "\".");
        }
        Movie.Stored stored = new Movie.Stored(mediaKey, store.adopt(poster), size);
        Movie movie = movies.save(new Movie(project.id(), film, properties, stored, by));
        scouting.begin(movie);
        return movie;
      } finally {
        Files.deleteIfExists(poster);
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The film could not be read from disk.", e);
    }
  }

  /**
   * From now on only this collector cuts from the film.
   *
   * @param collector empty: anybody may again
   */
  @Transactional
  public void assign(MovieId id, Optional<PersonId> collector) {
    movies.findById(id).orElseThrow().assignTo(collector.orElse(null));
  }

  /** Changes what is said of the film. */
  @Transactional
  public void describe(MovieId id, FilmDetails details) {
    movies.findById(id).orElseThrow().describe(details);
  }

  @Transactional(readOnly = true)
  public List<Movie> movies(Project project) {
    return movies.findByProjectIdOrderByTitle(project.id());
  }

  @Transactional(readOnly = true)
  public Optional<Movie> find(MovieId id) {
    return movies.findById(id);
  }
}
