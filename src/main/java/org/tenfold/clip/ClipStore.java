package org.tenfold.clip;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;
import org.tenfold.media.MediaWorker;
import org.tenfold.movie.MovieId;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectId;

/** Clips and the places of movies that they take. */
@Repository
public class ClipStore {
  private final ClipRows rows;

  ClipStore(ClipRows rows) {
    this.rows = rows;
  }

  int nextNumber() {
    return Math.toIntExact(rows.nextNumber());
  }

  /**
   * Lets one collector at a time choose a place in this movie, until the transaction ends.
   *
   * @return the only collector who may, if there is one
   */
  Optional<PersonId> lockMovie(MovieId movie) {
    return rows.lockMovie(movie.value()).map(UUID::fromString).map(PersonId::new);
  }

  /**
   * The lowest place of the movie that no clip has, or empty when all are taken. Call under {@link
   * #lockMovie}.
   */
  OptionalInt freePlace(MovieId movie, int places) {
    List<Integer> taken = rows.placesTaken(movie);
    for (int place = 1; taken.size() < places && place <= places; place++) {
      if (!taken.contains(place)) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  void insert(Clip clip, Project project, int place) {
    rows.saveAndFlush(new ClipRow(clip, project, place));
  }

  /** Whether this collector has a clip of just this range that is neither rejected nor failed. */
  public boolean isHere(ClipProposal wish, PersonId collector) {
    return rows.existsByMovieIdAndStartMicrosAndEndMicrosAndCollectorIdAndPlaceIsNotNull(
        wish.movie(), wish.startMicros(), wish.endMicros(), collector);
  }

  /**
   * @return false when it is not being cut any more
   */
  public boolean cut(ClipId id, MediaWorker.Cut cut, String mediaKey, String posterKey) {
    return rows.cut(id, mediaKey, posterKey, cut.frames(), cut.fps(), cut.durationMicros()) == 1;
  }

  public void failed(ClipId id) {
    rows.fail(id);
  }

  /** A clip that failed or was taken back is to be cut once more. */
  void cutAgain(Clip clip, int place) {
    rows.cutAgain(clip.id(), clip.status(), place, clip.tags().key().orElse(null));
  }

  /** Its collector takes it back, with what the cutter made of it. */
  void takeBack(ClipId id, String reason, PersonId collector) {
    rows.takeBack(id, reason, collector.value());
  }

  /** An accepted clip waits for the check again. */
  void unaccept(ClipId id, Label estimate) {
    rows.unaccept(id, estimate);
  }

  /** A rejected clip waits for the check again. */
  void restore(Clip clip, int place) {
    rows.restore(clip.id(), place, clip.tags().key().orElse(null));
  }

  /** The number of the movie's clip that has a place and this {@link ClipTags#key}. */
  Optional<Integer> withPersonInScene(MovieId movie, String key) {
    return rows.withPersonInScene(movie, key);
  }

  void correct(ClipId id, Label estimate) {
    rows.correct(id, estimate);
  }

  void describe(ClipId id, Label estimate, ClipTags tags) {
    rows.describe(id, estimate, tags.person(), tags.scene(), tags.key().orElse(null));
  }

  void accept(ClipId id, Label estimate, PersonId by) {
    rows.accept(id, estimate, by.value());
  }

  void reject(ClipId id, String reason, PersonId by) {
    rows.turnDown(id, ClipStatus.PROPOSED, reason, by.value());
  }

  void withdraw(ClipId id, String reason, PersonId by) {
    rows.turnDown(id, ClipStatus.ACCEPTED, reason, by.value());
  }

  public Optional<Clip> find(ClipId id) {
    return rows.findClipById(id);
  }

  /** Nobody else can change the clip until the transaction ends. */
  Optional<Clip> lock(ClipId id) {
    return rows.lock(id.value()).flatMap(locked -> find(id));
  }

  List<Clip> ofMovie(MovieId movie) {
    return rows.findByMovieIdOrderByStartMicrosAscNumberAsc(movie);
  }

  /** How many places of each movie are taken; movies without a clip are left out. */
  Map<MovieId, Integer> placesTaken(ProjectId project) {
    return rows.placesTaken(project).stream()
        .collect(toMap(ClipRows.PlacesTaken::movie, taken -> Math.toIntExact(taken.clips())));
  }

  List<Clip> withStatus(ProjectId project, ClipStatus status) {
    return rows.findByProjectIdAndStatusOrderByNumber(project, status);
  }
}
