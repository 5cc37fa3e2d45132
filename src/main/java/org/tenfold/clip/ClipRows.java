package org.tenfold.clip;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;
import org.tenfold.movie.MovieId;
import org.tenfold.project.ProjectId;

/**
 * The {@code clip} table. Changes of status are conditional on the status before; queries return
 * records, which show such a change to the transaction that made it.
 */
interface ClipRows extends Repository<ClipRow, ClipId> {
  record PlacesTaken(MovieId movie, long clips) {}

  record Tally(ClipStatus status, long clips) {}

  ClipRow saveAndFlush(ClipRow clip);

  @Query(value = "select nextval('clip_number')", nativeQuery = true)
  long nextNumber();

  /** Until the transaction ends. */
  @Query(value = "select 1 from clip where id = :id for update", nativeQuery = true)
  Optional<Integer> lock(UUID id);

  /**
   * Locks the movie until the transaction ends.
   *
   * @return the only collector who may cut from it, if there is one
   */
  @Query(
      value = "select cast(assigned_to as varchar(36)) from movie where id = :id for update",
      nativeQuery = true)
  Optional<String> lockMovie(UUID id);

  // findById would return the row, whatever stands before its name
  Optional<Clip> findClipById(ClipId id);

  List<Clip> findByMovieIdOrderByStartMicrosAscNumberAsc(MovieId movie);

  List<Clip> findByProjectIdAndStatusOrderByNumber(ProjectId project, ClipStatus status);

  int countByProjectIdAndStatus(ProjectId project, ClipStatus status);

  @Query(
      """
      select new org.tenfold.clip.ClipRows$Tally(c.status, count(c)) from ClipRow c
      where c.projectId = :project and c.collectorId = :collector group by c.status
      """)
  List<Tally> tally(ProjectId project, PersonId collector);

  Optional<Clip> findFirstByProjectIdAndCollectorIdOrderByCreatedAtDesc(
      ProjectId project, PersonId collector);

  Optional<Clip> findFirstByProjectIdAndCollectorIdAndStatusOrderByCreatedAtDesc(
      ProjectId project, PersonId collector, ClipStatus status);

  List<Clip> findByIdInAndStatusOrderByNumber(Collection<ClipId> ids, ClipStatus status);

  List<Clip> findByProjectIdAndStatusAndNumberInOrderByNumber(
      ProjectId project, ClipStatus status, Collection<Integer> numbers);

  boolean existsByMovieIdAndStartMicrosAndEndMicrosAndCollectorIdAndPlaceIsNotNull(
      MovieId movie, long startMicros, long endMicros, PersonId collector);

  @Query(
      "select c.place from ClipRow c where c.movieId = :movie and c.place is not null order by"
          + " c.place")
  List<Integer> placesTaken(MovieId movie);

  @Query(
      """
      select new org.tenfold.clip.ClipRows$PlacesTaken(c.movieId, count(c)) from ClipRow c
      where c.projectId = :project and c.place is not null group by c.movieId
      """)
  List<PlacesTaken> placesTaken(ProjectId project);

  @Query("select c.number from ClipRow c where c.movieId = :movie and c.personScene = :key")
  Optional<Integer> withPersonInScene(MovieId movie, String key);

  /**
   * @return 0 when it is not being cut
   */
  @Modifying
  @Query(
      """
      update ClipRow c set c.status = PROPOSED, c.cut.mediaKey = :mediaKey,
        c.cut.posterKey = :posterKey, c.cut.frames = :frames, c.cut.fps = :fps,
        c.cut.durationMicros = :durationMicros
      where c.id = :id and c.status = CUTTING
      """)
  int cut(
      ClipId id, String mediaKey, String posterKey, int frames, double fps, long durationMicros);

  @Modifying
  @Query(
      """
      update ClipRow c set c.status = FAILED, c.place = null, c.personScene = null
      where c.id = :id and c.status = CUTTING
      """)
  void fail(ClipId id);

  @Modifying
  @Query(
      """
      update ClipRow c set c.status = CUTTING, c.place = :place, c.personScene = :key,
        c.rejection = null, c.checkedBy.value = null, c.checkedAt = null
      where c.id = :id and c.status = :from
      """)
  void cutAgain(ClipId id, ClipStatus from, int place, @Nullable String key);

  @Modifying
  @Query(
      """
      update ClipRow c set c.status = REJECTED, c.place = null, c.personScene = null,
        c.rejection = :reason, c.checkedBy.value = :by, c.checkedAt = instant,
        c.cut.mediaKey = null, c.cut.posterKey = null, c.cut.frames = null, c.cut.fps = null,
        c.cut.durationMicros = null
      where c.id = :id and c.status in (CUTTING, PROPOSED)
      """)
  void takeBack(ClipId id, String reason, UUID by);

  @Modifying
  @Query(
      """
      update ClipRow c set c.status = PROPOSED, c.estimatedEmotion = :estimate,
        c.checkedBy.value = null, c.checkedAt = null
      where c.id = :id and c.status = ACCEPTED
      """)
  void unaccept(ClipId id, Label estimate);

  @Modifying
  @Query(
      """
      update ClipRow c set c.status = PROPOSED, c.place = :place, c.personScene = :key,
        c.rejection = null, c.checkedBy.value = null, c.checkedAt = null
      where c.id = :id and c.status = REJECTED
      """)
  void restore(ClipId id, int place, @Nullable String key);

  @Modifying
  @Query("update ClipRow c set c.estimatedEmotion = :estimate where c.id = :id")
  void correct(ClipId id, Label estimate);

  @Modifying
  @Query(
      """
      update ClipRow c set c.estimatedEmotion = :estimate, c.tags.person = :person,
        c.tags.scene = :scene, c.personScene = :key
      where c.id = :id and c.status = PROPOSED
      """)
  void describe(ClipId id, Label estimate, String person, String scene, @Nullable String key);

  @Modifying
  @Query(
      """
      update ClipRow c set c.status = ACCEPTED, c.estimatedEmotion = :estimate,
        c.checkedBy.value = :by, c.checkedAt = instant
      where c.id = :id and c.status = PROPOSED
      """)
  void accept(ClipId id, Label estimate, UUID by);

  @Modifying
  @Query(
      """
      update ClipRow c set c.status = REJECTED, c.place = null, c.personScene = null,
        c.rejection = :reason, c.checkedBy.value = :by, c.checkedAt = instant
      where c.id = :id and c.status = :from
      """)
  void turnDown(ClipId id, ClipStatus from, String reason, UUID by);
}
