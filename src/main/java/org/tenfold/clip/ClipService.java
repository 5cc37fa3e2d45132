package org.tenfold.clip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.emotion.Emotion;
import org.tenfold.job.JobService;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.worker.BadInputException;

/** Clips from the marks of a collector to the verdict of the pre-annotation check. */
@Service
public class ClipService {
  /** Below this no sixteen frames exist at the usual frame rates, and no expression either. */
  public static final long LEAST_MICROS = 200_000;

  private static final int MOST_REASON = 200;

  private final ClipStore clips;
  private final MovieService movies;
  private final Projects projects;
  private final JobService jobs;
  private final ApplicationEventPublisher events;

  ClipService(
      ClipStore clips,
      MovieService movies,
      Projects projects,
      JobService jobs,
      ApplicationEventPublisher events) {
    this.clips = clips;
    this.movies = movies;
    this.projects = projects;
    this.jobs = jobs;
    this.events = events;
  }

  /**
   * Takes a place in the film and queues the cut.
   *
   * @throws BadInputException when the range is not inside the film, too short, or the film has
   *     given its clips
   */
  @Transactional
  public Clip propose(
      MovieId movieId, long startMicros, long endMicros, Emotion estimate, PersonId collector) {
    Movie movie =
        movies
            .find(movieId)
            .orElseThrow(
                () -> new BadInputException("This film is no longer here: reload the page."));
    requireInside(movie, startMicros, endMicros);
    Project project = projects.current();
    clips.lockMovie(movieId);
    int place = freePlace(movie, project);
    Clip clip =
        new Clip(
            ClipId.next(),
            clips.nextNumber(),
            movieId,
            startMicros,
            endMicros,
            estimate,
            ClipStatus.CUTTING,
            collector,
            java.time.Instant.now(),
            null,
            null);
    clips.insert(clip, project.id(), place);
    jobs.submit(
        CutJob.KIND,
        clip.id().value(),
        "Cut clip " + clip.number() + " from " + movie.title(),
        collector);
    return clip;
  }

  /**
   * The clip goes to the annotators.
   *
   * @param estimate the collector's estimate, or the curator's correction of it
   * @throws BadInputException when somebody else has judged it meanwhile
   */
  @Transactional
  public void accept(ClipId id, Emotion estimate, PersonId curator) {
    if (!clips.accept(id, estimate, curator)) {
      throw alreadyChecked();
    }
    events.publishEvent(new ClipAccepted(id));
  }

  /** The clip gives its place back to the film; its history stays. */
  @Transactional
  public void reject(ClipId id, String reason, PersonId curator) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > MOST_REASON) {
      throw new BadInputException("Say in 1 to 200 characters why the clip is rejected.");
    }
    if (!clips.reject(id, words, curator)) {
      throw alreadyChecked();
    }
  }

  /** An accepted clip leaves the data set after all. */
  @Transactional
  public void withdraw(ClipId id, String reason, PersonId curator) {
    String words = reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON);
    if (!clips.withdraw(id, words, curator)) {
      throw alreadyChecked();
    }
  }

  @Transactional(readOnly = true)
  public Optional<Clip> find(ClipId id) {
    return clips.find(id);
  }

  @Transactional(readOnly = true)
  public List<Clip> ofMovie(MovieId movie) {
    return clips.ofMovie(movie);
  }

  @Transactional(readOnly = true)
  public List<Clip> withStatus(ClipStatus status) {
    return clips.withStatus(projects.current().id(), status);
  }

  /**
   * Takes a place again for a failed clip that is to be cut once more. Runs in the caller's
   * transaction.
   */
  void takePlaceAgain(ClipId id) {
    Clip clip = clips.find(id).orElseThrow();
    Movie movie = movies.find(clip.movieId()).orElseThrow();
    clips.lockMovie(movie.id());
    clips.cutAgain(id, freePlace(movie, projects.current()));
  }

  private int freePlace(Movie movie, Project project) {
    return clips
        .freePlace(movie.id(), project.clipsPerMovie())
        .orElseThrow(
            () ->
                new BadInputException(
                    "\""
                        + movie.title()
                        + "\" has given its "
                        + project.clipsPerMovie()
                        + " clips, the most from one film in this project. Go on with another film."));
  }

  private static void requireInside(Movie movie, long startMicros, long endMicros) {
    if (endMicros <= startMicros) {
      throw new BadInputException("Mark out (O) must come after in (I).");
    }
    if (startMicros < 0 || endMicros > movie.durationMicros() + frameMicros(movie)) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "The range %.3f–%.3f s reaches beyond the film, which is %.3f s long.",
              startMicros / 1e6,
              endMicros / 1e6,
              movie.durationSeconds()));
    }
    if (endMicros - startMicros < LEAST_MICROS) {
      throw new BadInputException(
          "The range is too short: a clip lasts at least " + LEAST_MICROS / 1000 + " ms.");
    }
  }

  /** Browsers and containers disagree on the end of a film by up to a frame. */
  private static long frameMicros(Movie movie) {
    return Math.round(1e6 / movie.fps());
  }

  private static BadInputException alreadyChecked() {
    return new BadInputException("Somebody else has checked this clip meanwhile.");
  }
}
