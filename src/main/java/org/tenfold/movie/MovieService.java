package org.tenfold.movie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.job.JobContext;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.media.SecondName;
import org.tenfold.project.Project;

/** Lets movies in. A file that is refused leaves no trace. */
@Service
public class MovieService {
  private static final Logger LOG = LoggerFactory.getLogger(MovieService.class);

  private final Movies movies;
  private final MediaStore store;
  private final MediaWorker worker;
  private final DataFolder data;
  private final SceneAnalysis sceneAnalysis;
  private final TransactionTemplate transaction;

  public MovieService(
      Movies movies,
      MediaStore store,
      MediaWorker worker,
      DataFolder data,
      SceneAnalysis sceneAnalysis,
      TransactionTemplate transaction) {
    this.transaction = transaction;
    this.sceneAnalysis = sceneAnalysis;
    this.movies = movies;
    this.store = store;
    this.worker = worker;
    this.data = data;
  }

  /**
   * Checks the file in a child JVM and keeps it. Takes seconds; call it outside the request thread
   * of a page.
   *
   * @param file taken over: gone when it was accepted or refused, and left where it is when it was
   *     neither, so that it can be tried again
   * @throws InvalidInput when it is no movie that can be cut, or is here already; the message says
   *     which
   */
  public Movie register(Path file, NewMovie wanted, Project project, PersonId by) {
    try {
      Movie movie = register(file, wanted, project, by, JobContext.outsideOfJobs(), kept -> {});
      Files.deleteIfExists(file);
      return movie;
    } catch (InvalidInput refused) {
      delete(file);
      throw refused;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The same, but the file stays: it is the caller's to delete once what came of it is known.
   *
   * @param and done with the movie in the transaction that keeps it
   */
  public Movie register(
      Path file,
      NewMovie wanted,
      Project project,
      PersonId by,
      JobContext context,
      Consumer<Movie> and) {
    Path poster = data.work().resolve("poster-" + UUID.randomUUID() + ".jpg");
    Path second = data.work().resolve("movie-" + UUID.randomUUID());
    try {
      MediaWorker.Video properties = worker.probe(file, poster, context.stopRequested());
      long size = Files.size(file);
      String mediaKey = context.insist(() -> store.adopt(secondName(file, second)));
      requireNew(project, mediaKey);
      String posterKey = context.insist(() -> store.adopt(poster));
      Movie.Stored stored = new Movie.Stored(mediaKey, posterKey, size);
      return context.insist(
          () -> keep(new Movie(project.id(), wanted, properties, stored, by), project, and));
    } catch (IOException e) {
      throw unreadable(e);
    } finally {
      delete(poster);
      delete(second);
    }
  }

  /** So that the store takes the bytes over, and they are still there if nothing comes of it. */
  private static Path secondName(Path file, Path second) {
    try {
      if (!Files.exists(second)) {
        SecondName.of(file, second);
      }
      return second;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Movie keep(Movie movie, Project project, Consumer<Movie> and) {
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                requireNew(project, movie.mediaKey());
                Movie kept = movies.saveAndFlush(movie);
                sceneAnalysis.begin(kept);
                and.accept(kept);
                return kept;
              }));
    } catch (DataIntegrityViolationException another) {
      requireNew(project, movie.mediaKey());
      throw another;
    }
  }

  private void requireNew(Project project, String mediaKey) {
    movies
        .findByProjectIdAndMediaKey(project.id(), mediaKey)
        .ifPresent(
            known -> {
              throw new InvalidInput("movie.known", known.title());
            });
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("The file {} could not be deleted: {}", file, e.toString());
    }
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The movie could not be read from disk.", e);
  }

  /**
   * From now on only this collector cuts from the movie.
   *
   * @param collector empty: anybody may again
   */
  @Transactional
  public void assign(MovieId id, Optional<PersonId> collector) {
    movies.findById(id).orElseThrow().assignTo(collector.orElse(null));
  }

  /** From now on nobody sees the movie; whoever calls this removes its bytes. */
  @Transactional
  public void takeDown(MovieId id, Instant at) {
    movies.findById(id).orElseThrow().takeDown(at);
  }

  /** Changes what is said of the movie. */
  @Transactional
  public void describe(MovieId id, MovieDetails details) {
    movies.findById(id).orElseThrow().describe(details);
  }

  @Transactional(readOnly = true)
  public List<Movie> movies(Project project) {
    return movies.findByProjectIdOrderByTitle(project.id());
  }

  @Transactional(readOnly = true)
  public int count(Project project) {
    return movies.countByProjectId(project.id());
  }

  @Transactional(readOnly = true)
  public Optional<Movie> find(MovieId id) {
    return movies.findById(id);
  }
}
