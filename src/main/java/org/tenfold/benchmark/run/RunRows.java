package org.tenfold.benchmark.run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.StudyId;
import org.tenfold.release.ReleaseId;

interface RunRows extends Repository<RunRow, RunId> {
  RunRow saveAndFlush(RunRow run);

  Optional<RunRow> findById(RunId id);

  List<RunRow> findAllByOrderByCreatedAtDesc();

  List<RunRow> findByStudyOrderByCreatedAtDesc(StudyId study);

  List<RunRow> findBySpecHashIsNull();

  List<RunRow> findByNetworkIsNull();

  /** Of before: whose predictions nobody has counted for a list. */
  List<RunRow> findByFinishedAtIsNotNullAndUarIsNull();

  /** A run of a study, and which. */
  interface Whose {
    RunId getId();

    StudyId getStudy();
  }

  @Query(
      "select r.id as id, r.study as study from RunRow r where r.id in :ids and r.study is not"
          + " null")
  List<Whose> studies(Collection<RunId> ids);

  @Modifying
  @Query("update RunRow r set r.network = :network, r.loss = :loss where r.id = :id")
  void called(RunId id, String network, String loss);

  @Modifying
  @Query(
      "update RunRow r set r.uar = :uar, r.war = :war where r.id = :id and r.finishedAt is not"
          + " null")
  void scored(RunId id, double uar, double war);

  @Modifying
  @Query("update RunRow r set r.tags = :tags where r.id = :id")
  void tag(RunId id, String tags);

  @Modifying
  @Query("update RunRow r set r.archivedAt = instant where r.id = :id and r.archivedAt is null")
  void archive(RunId id);

  @Modifying
  @Query("update RunRow r set r.archivedAt = null where r.id = :id")
  void bringBack(RunId id);

  String FROM_LISTED =
      """
      from RunRow r
      where (:archived = true or r.archivedAt is null)
        and (:words = '' or locate(:words, lower(r.network)) > 0
          or locate(:words, lower(r.loss)) > 0 or locate(:words, lower(r.tags)) > 0)
      """;

  /**
   * @param words part of the network, the loss or a tag, in small letters; empty: all
   */
  @Query("select r " + FROM_LISTED)
  List<RunRow> listed(boolean archived, String words, Pageable page);

  @Query("select count(r) " + FROM_LISTED)
  int countListed(boolean archived, String words);

  List<RunRow> findByReleaseAndDivisionAndFinishedAtIsNotNullOrderByFinishedAtDesc(
      ReleaseId release, int division);

  @Query(
      """
      select r from RunRow r
      where r.release = :release and r.division = :division and r.finishedAt is not null
        and r.specHash in :hashes
      order by r.finishedAt desc
      """)
  List<RunRow> finished(ReleaseId release, int division, Collection<String> hashes);

  @Query(
      """
      select r from RunRow r
      where r.release = :release and r.division = :division and r.finishedAt is null
        and r.specHash in :hashes
      order by r.createdAt desc
      """)
  List<RunRow> unfinished(ReleaseId release, int division, Collection<String> hashes);

  @Query(
      """
      select count(r) > 0 from RunRow r join StudyRow s on s.id = r.study
      where r.id = :id and s.pausedAt is not null
      """)
  boolean isPaused(RunId id);

  @Modifying(clearAutomatically = true)
  @Query("update RunRow r set r.study = null where r.id = :id")
  void release(RunId id);

  @Modifying(clearAutomatically = true)
  @Query("delete from RunRow r where r.id = :id")
  void delete(RunId id);

  /** Until the transaction ends. */
  @Query(value = "select 1 from release where id = :id for update", nativeQuery = true)
  Optional<Integer> lockRelease(UUID id);

  /** Nothing else of the row: its run may be under way. */
  @Modifying
  @Query(
      "update RunRow r set r.specHash = :spec, r.configurationHash = :configuration where r.id ="
          + " :id")
  void count(RunId id, String spec, String configuration);

  /** Its hashes are counted when they are next asked for. */
  @Modifying(clearAutomatically = true)
  @Query(
      """
      update RunRow r set r.engine = :engine, r.specHash = null, r.configurationHash = null
      where r.id = :id and r.engine is null
      """)
  void settle(RunId id, String engine);

  @Modifying(clearAutomatically = true)
  @Query(
      """
      update RunRow r set r.engine = null, r.specHash = null, r.configurationHash = null
      where r.id = :id and r.engine is not null
      """)
  void unsettle(RunId id);

  @Modifying
  @Query("update RunRow r set r.pretrainedReport = :report where r.id = :id")
  void report(RunId id, String report);

  @Modifying
  @Query("update RunRow r set r.normalisation = :key where r.id = :id")
  void normalise(RunId id, String key);

  @Modifying
  @Query(
      """
      update RunRow r set r.warnings = concat(r.warnings, :line)
      where r.id = :id and locate(:line, r.warnings) = 0
        and length(r.warnings) + length(:line) <= :most
      """)
  void warn(RunId id, String line, int most);

  @Modifying
  @Query(
      """
      update RunRow r set r.finishedAt = null, r.warnings = '', r.uar = null, r.war = null
      where r.id = :id
      """)
  void reopen(RunId id);

  @Modifying
  @Query("update RunRow r set r.finishedAt = instant, r.uar = :uar, r.war = :war where r.id = :id")
  void finish(RunId id, double uar, double war);
}
