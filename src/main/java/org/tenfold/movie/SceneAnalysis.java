package org.tenfold.movie;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.movie.scene.ShotStore;

/**
 * What is made of a movie in the background so that a collector finds clips sooner: its shots,
 * ranges to look at, small pictures, and a preview where browsers cannot play it.
 */
@Service
public class SceneAnalysis {
  /** Kinds of jobs whose subject is the movie. */
  public static final String SHOTS = "scene-analysis";

  public static final String PREVIEW = "preview-movie";

  private final ShotStore shots;
  private final Movies movies;
  private final JobService jobs;

  SceneAnalysis(ShotStore shots, Movies movies, JobService jobs) {
    this.shots = shots;
    this.movies = movies;
    this.jobs = jobs;
  }

  /** Queues what the movie still lacks, unless that was queued before. */
  @Transactional
  public void begin(Movie movie) {
    if (movie.strip().isEmpty()) {
      queue(SHOTS, movie, Message.of("movie.job-shots", movie.title()));
    }
    if (!movie.browserPlayable() && movie.previewKey().isEmpty()) {
      queue(PREVIEW, movie, Message.of("movie.job-preview", movie.title()));
    }
  }

  private void queue(String kind, Movie movie, Message title) {
    if (jobs.latestFor(kind, movie.id().value()).isEmpty()) {
      jobs.submit(kind, movie.id().value(), title, movie.registeredBy());
    }
  }

  /** In the order of the movie; empty until they are found. */
  @Transactional(readOnly = true)
  public List<Shot> shots(MovieId movie) {
    return shots.of(movie);
  }

  /**
   * Whether at least half of a range shows one face alone that can be followed, as the suggestions
   * do; empty until the movie has been looked through.
   *
   * @param startMicros of the movie
   * @param endMicros exclusive
   */
  @Transactional(readOnly = true)
  public Optional<Boolean> showsOneFace(MovieId movie, long startMicros, long endMicros) {
    List<Shot> all = shots.of(movie);
    long shown =
        all.stream()
            .flatMap(shot -> shot.moments().stream())
            .mapToLong(
                range ->
                    Math.min(range.endMicros(), endMicros)
                        - Math.max(range.startMicros(), startMicros))
            .filter(shared -> shared > 0)
            .sum();
    return all.isEmpty() ? Optional.empty() : Optional.of(2 * shown >= endMicros - startMicros);
  }

  @Transactional
  public void found(MovieId movie, List<Shot> found, Movie.Strip strip) {
    shots.replace(movie, found);
    movies.findById(movie).orElseThrow().stripAt(strip);
  }

  @Transactional
  public void previewed(MovieId movie, String key) {
    movies.findById(movie).orElseThrow().previewAt(key);
  }
}
