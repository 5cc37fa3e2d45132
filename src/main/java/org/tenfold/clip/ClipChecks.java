package org.tenfold.clip;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipCheck.Verdict;
import org.tenfold.label.Label;
import org.tenfold.project.ProjectId;

/** Who said what of a clip before annotators did. */
interface ClipChecks extends Repository<ClipCheckRow, ClipCheckRow.Key> {
  String SELECT =
      """
      select new org.tenfold.clip.ClipCheck(
        k.key.clip, k.key.person, p.displayName, k.key.verdict, k.emotion, k.reason, k.checkedAt)
      from ClipCheckRow k join Person p on p.id = k.key.person
        join ClipRow c on c.id = k.key.clip
      """;

  /** Call while the clip is locked. */
  default void add(
      ClipId clip, PersonId by, Verdict verdict, Label estimate, String reason, int ruleVersion) {
    add(clip, by, verdict, times(clip, by, verdict) + 1, estimate, reason, ruleVersion);
  }

  @Modifying
  @Query(
      """
      insert into ClipCheckRow (key.clip, key.person, key.verdict, key.timeNo, emotion, reason,
        ruleVersion, checkedAt)
      values (:clip, :by, :verdict, :timeNo, :estimate, :reason, :ruleVersion, instant)
      """)
  void add(
      ClipId clip,
      PersonId by,
      Verdict verdict,
      int timeNo,
      Label estimate,
      String reason,
      int ruleVersion);

  /** How often this person has said so of the clip, taken back or not. */
  @Query(
      """
      select count(k) from ClipCheckRow k
      where k.key.clip = :clip and k.key.person = :by and k.key.verdict = :verdict
      """)
  int times(ClipId clip, PersonId by, Verdict verdict);

  /** Whether this person's verdict stands. */
  @Query(
      """
      select count(k) > 0 from ClipCheckRow k
      where k.key.clip = :clip and k.key.person = :by and k.key.verdict = :verdict
        and k.restoredAt is null
      """)
  boolean stands(ClipId clip, PersonId by, Verdict verdict);

  /** Its rejections count no more. */
  @Modifying
  @Query(
      """
      update ClipCheckRow k set k.restoredBy = :by, k.restoredAt = instant
      where k.key.clip = :clip and k.key.verdict = REJECT and k.restoredAt is null
      """)
  void restored(ClipId clip, PersonId by);

  /** This person's yes counts no more. */
  @Modifying
  @Query(
      """
      update ClipCheckRow k set k.restoredBy = :by, k.restoredAt = instant
      where k.key.clip = :clip and k.key.person = :by and k.key.verdict = ACCEPT
        and k.restoredAt is null
      """)
  void takenBack(ClipId clip, PersonId by);

  /** Of the verdicts that stand. */
  int countByKeyClipAndKeyVerdictAndRestoredAtIsNull(ClipId clip, Verdict verdict);

  /** Also what was taken back; oldest first. */
  @Query(SELECT + "where c.id = :clip order by k.checkedAt")
  List<ClipCheck> of(ClipId clip);

  /** Of all clips that still wait for somebody, oldest first. */
  @Query(
      SELECT
          + """
          where c.projectId = :project and c.status = PROPOSED and k.key.verdict = ACCEPT
            and k.restoredAt is null
          order by k.checkedAt
          """)
  List<ClipCheck> ofWaiting(ProjectId project);

  /** Rejections and withdrawals, newest first. */
  @Query(
      SELECT
          + """
          where c.projectId = :project and c.status = REJECTED and k.key.verdict <> ACCEPT
            and k.restoredAt is null
          order by k.checkedAt desc, c.number desc
          """)
  List<ClipCheck> rejections(ProjectId project, Limit most);
}
