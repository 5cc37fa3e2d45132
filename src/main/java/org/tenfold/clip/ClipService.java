package org.tenfold.clip;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.cut.ClipPrints;
import org.tenfold.clip.cut.CutJob;
import org.tenfold.clip.scout.Scouting;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.PlacesTaken;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;

/** Clips from the marks of a collector to the cut. */
@Service
public class ClipService implements PlacesTaken {
  private final ClipStore clips;
  private final ClipPrints prints;
  private final MovieService movies;
  private final Projects projects;
  private final Scouting scouting;
  private final JobService jobs;

  ClipService(
      ClipStore clips,
      ClipPrints prints,
      MovieService movies,
      Projects projects,
      Scouting scouting,
      JobService jobs) {
    this.clips = clips;
    this.prints = prints;
    this.movies = movies;
    this.projects = projects;
    this.scouting = scouting;
    this.jobs = jobs;
  }

  /**
   * Takes a place in the movie and queues the cut.
   *
   * @throws InvalidInput when the range is not inside the movie or not of the allowed length, the
   *     movie is another collector's or has given its clips, or the person has one from the same
   *     scene
   */
  @Transactional
  public Clip propose(ClipProposal wish, PersonId collector) {
    Clip clip = take(wish, collector);
    scouting.cut(
        clip.id(), projects.currentId(), wish.movie(), wish.startMicros(), wish.endMicros());
    queueCut(clip, collector);
    return clip;
  }

  void queueCut(Clip clip, PersonId by) {
    String title = movies.find(clip.movieId()).map(Movie::title).orElseThrow();
    Message words = Message.of("clip.job-cut", clip.number(), title);
    jobs.submit(CutJob.KIND, clip.id().value(), words, by);
  }

  /**
   * Takes a place in the movie for a clip that is not cut yet. Runs in the caller's transaction.
   *
   * @throws InvalidInput as {@link #propose}
   */
  public Clip take(ClipProposal wish, PersonId collector) {
    projects.current().requireOpen();
    Movie movie = movies.find(wish.movie()).orElseThrow(() -> new InvalidInput("clip.movie-gone"));
    Project project = projects.current();
    requireThere(movie);
    requireAllowed(movie, wish, project.collection());
    requireOwn(movie, clips.lockMovie(movie.id()), collector);
    requireNewPerson(movie, wish.tags());
    int place = freePlace(movie, project);
    Clip clip =
        new Clip(
            ClipId.next(),
            clips.nextNumber(),
            movie.id(),
            wish.startMicros(),
            wish.endMicros(),
            wish.tags(),
            wish.estimate(),
            ClipStatus.CUTTING,
            collector,
            java.time.Instant.now(),
            null,
            null);
    clips.insert(clip, project, place);
    return clip;
  }

  @Transactional(readOnly = true)
  public Optional<Clip> find(ClipId id) {
    return clips.find(id);
  }

  /**
   * A clip that another one looks like.
   *
   * @param distance in bits of 64, 0 for the same pictures
   */
  public record NearDuplicate(Clip clip, int distance) {}

  /** What each clip of the movie looks like, the nearest first. */
  @Transactional(readOnly = true)
  public Map<ClipId, List<NearDuplicate>> alike(MovieId movie) {
    Map<ClipId, List<NearDuplicate>> alike = new HashMap<>();
    prints
        .ofMovie(movie.value())
        .forEach(
            (clip, duplicates) ->
                alike.put(
                    clip,
                    duplicates.stream()
                        .flatMap(
                            duplicate ->
                                clips.find(duplicate.id()).stream()
                                    .map(found -> new NearDuplicate(found, duplicate.distance())))
                        .toList()));
    return alike;
  }

  /** Whether this collector must see the clip to tell it from a clip of their own. */
  @Transactional(readOnly = true)
  public boolean looksLikeOneOf(PersonId collector, ClipId clip) {
    return prints.looksLikeOneOf(collector, clip);
  }

  @Transactional(readOnly = true)
  public List<Clip> ofMovie(MovieId movie) {
    return clips.ofMovie(movie);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<MovieId, Integer> placesTaken() {
    return clips.placesTaken(projects.currentId());
  }

  @Transactional(readOnly = true)
  public List<Clip> withStatus(ClipStatus status) {
    return clips.withStatus(projects.currentId(), status);
  }

  /**
   * Takes a place again for a failed clip that is to be cut once more. Runs in the caller's
   * transaction.
   */
  public void takePlaceAgain(ClipId id) {
    Clip clip = clips.find(id).orElseThrow();
    if (clip.status() == ClipStatus.FAILED) {
      clips.cutAgain(clip, placeAgain(clip));
    }
  }

  /**
   * A place for a clip that had given its own back. Runs in the caller's transaction.
   *
   * @throws InvalidInput when the movie was taken down or has none left, or the same person in the
   *     same scene is there
   */
  int placeAgain(Clip clip) {
    Movie movie = requireThere(movies.find(clip.movieId()).orElseThrow());
    clips.lockMovie(movie.id());
    requireNewPerson(movie, clip.tags());
    return freePlace(movie, projects.current());
  }

  private int freePlace(Movie movie, Project project) {
    return clips
        .freePlace(movie.id(), project.clipsPerMovie())
        .orElseThrow(
            () -> new InvalidInput("clip.movie-given", movie.title(), project.clipsPerMovie()));
  }

  /** That the wish lies in the movie, is of an allowed length and says what it must say. */
  public static void requireAllowed(Movie movie, ClipProposal wish, CollectionRule rule) {
    requireInside(movie, wish.startMicros(), wish.endMicros(), rule);
    requireTags(wish.tags(), rule);
  }

  private static Movie requireThere(Movie movie) {
    if (movie.takenDownAt().isPresent()) {
      throw new InvalidInput("clip.movie-taken-down", movie.title());
    }
    return movie;
  }

  private static void requireOwn(Movie movie, Optional<PersonId> owner, PersonId collector) {
    if (owner.filter(one -> !one.equals(collector)).isPresent()) {
      throw new InvalidInput("clip.movie-assigned", movie.title());
    }
  }

  /** Call under {@link ClipStore#lockMovie}; a unique constraint stands behind it. */
  private void requireNewPerson(Movie movie, ClipTags tags) {
    tags.key()
        .flatMap(key -> clips.withPersonInScene(movie.id(), key))
        .ifPresent(
            number -> {
              throw new InvalidInput("clip.same-person", tags.person(), tags.scene(), number);
            });
  }

  private static void requireTags(ClipTags tags, CollectionRule rule) {
    if (rule.tagsNeeded() && !tags.complete()) {
      throw new InvalidInput("clip.name-tags");
    }
  }

  private static void requireInside(
      Movie movie, long startMicros, long endMicros, CollectionRule rule) {
    if (endMicros <= startMicros) {
      throw new InvalidInput("clip.out-after-in");
    }
    if (startMicros < 0 || endMicros > movie.durationMicros() + frameMicros(movie)) {
      throw new InvalidInput(
          "clip.range-beyond", startMicros / 1e6, endMicros / 1e6, movie.durationSeconds());
    }
    requireLength(endMicros - startMicros, rule);
  }

  private static void requireLength(long micros, CollectionRule rule) {
    if (micros < 1000L * rule.leastMillis()) {
      throw new InvalidInput("clip.range-short", seconds(rule.leastMillis()));
    }
    if (micros > 1000L * rule.mostMillis()) {
      throw new InvalidInput("clip.range-long", seconds(rule.mostMillis()));
    }
  }

  private static String seconds(int millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
  }

  /** Browsers and containers disagree on the end of a movie by up to a frame. */
  private static long frameMicros(Movie movie) {
    return Math.round(1e6 / movie.fps());
  }
}
