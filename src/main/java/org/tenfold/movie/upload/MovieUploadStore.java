package org.tenfold.movie.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.movie.MovieId;
import org.tenfold.project.ProjectId;

/**
 * The {@code movie_upload} table. What two machines may do at once is one update with its
 * condition.
 */
@Transactional
interface MovieUploadStore extends Repository<MovieUploadRow, UUID> {
  int MOST_SHOWN = 50;

  MovieUploadRow saveAndFlush(MovieUploadRow upload);

  default void insert(MovieUpload upload, ProjectId project) {
    saveAndFlush(new MovieUploadRow(upload, project));
  }

  @Query(value = "select 1 from project where id = :id for update", nativeQuery = true)
  int lock(UUID id);

  /** One promise of room at a time, until the transaction ends. */
  default void lock(ProjectId project) {
    int unused = lock(project.value());
  }

  /** Native, for the disk is that of all projects. */
  @Query(
      value = "select * from movie_upload where movie_id is null and refused_at is null",
      nativeQuery = true)
  List<MovieUploadRow> expectedRows();

  /** All that are to become movies, whoever sends them to whichever project. */
  default List<MovieUpload> expected() {
    return uploads(expectedRows());
  }

  @Query(value = "select * from movie_upload", nativeQuery = true)
  List<MovieUploadRow> rowsOfAllProjects();

  /** Of all projects. */
  default Set<UUID> ids() {
    return rowsOfAllProjects().stream().map(MovieUploadRow::getId).collect(Collectors.toSet());
  }

  /** Of the project of now. */
  @Query(
      """
      select coalesce(sum(u.sizeBytes), 0L) from MovieUploadRow u
      where u.movie.value is null and u.refusedAt is null
      """)
  long bytesOnTheirWay();

  Optional<MovieUploadRow> findById(UUID id);

  default Optional<MovieUpload> find(UUID id) {
    return findById(id).map(MovieUploadRow::upload);
  }

  @Query(
      """
      select u from MovieUploadRow u where u.person = :person and u.movie.value is null
      order by u.createdAt desc
      """)
  List<MovieUploadRow> newest(PersonId person, Limit most);

  /** Newest first; those that became a movie are no longer on their way. */
  default List<MovieUpload> onTheirWay(PersonId person) {
    return uploads(newest(person, Limit.of(MOST_SHOWN)));
  }

  List<MovieUploadRow> findByFinishedAtIsNullAndCreatedAtBefore(Instant time);

  default List<MovieUpload> unfinishedForDays(int days) {
    return uploads(
        findByFinishedAtIsNullAndCreatedAtBefore(Instant.now().minus(Duration.ofDays(days))));
  }

  @Modifying
  @Query(
      "update MovieUploadRow u set u.finishedAt = instant where u.id = :id and u.finishedAt is"
          + " null")
  int finishOnce(UUID id);

  /**
   * @return false when it was finished before
   */
  default boolean finish(UUID id) {
    return finishOnce(id) == 1;
  }

  @Modifying
  @Query("update MovieUploadRow u set u.movie.value = :movie where u.id = :id")
  int become(UUID id, UUID movie);

  /**
   * @return false when it was removed meanwhile
   */
  default boolean became(UUID id, MovieId movie) {
    return become(id, movie.value()) == 1;
  }

  @Query("select count(u) from MovieUploadRow u where u.id = :id and u.movie.value is not null")
  long movies(UUID id);

  default boolean isMovie(UUID id) {
    return movies(id) == 1;
  }

  @Modifying
  @Query("update MovieUploadRow u set u.refusedAt = instant where u.id = :id")
  void refuse(UUID id);

  @Modifying
  @Query("delete from MovieUploadRow u where u.id = :id")
  void delete(UUID id);

  private static List<MovieUpload> uploads(List<MovieUploadRow> rows) {
    return rows.stream().map(MovieUploadRow::upload).toList();
  }
}
