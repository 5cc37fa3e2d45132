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

  /**
   * @return 0 when this person has said the same of the clip already
   */
  @Modifying
  @Query(
      """
      insert into ClipCheckRow (key.clip, key.person, key.verdict, emotion, reason, ruleVersion,
        checkedAt)
      values (:clip, :by, :verdict, :estimate, :reason, :ruleVersion, instant)
      on conflict do nothing
      """)
  int add(
      ClipId clip, PersonId by, Verdict verdict, Label estimate, String reason, int ruleVersion);

  /** A person's rejection once more, after an earlier one of theirs was taken back. */
  @Modifying
  @Query(
      """
      update ClipCheckRow k set k.emotion = :estimate, k.reason = :reason,
        k.ruleVersion = :ruleVersion, k.checkedAt = instant, k.restoredBy = null,
        k.restoredAt = null
      where k.key.clip = :clip and k.key.person = :by and k.key.verdict = REJECT
        and k.restoredAt is not null
      """)
  void addAgain(ClipId clip, PersonId by, Label estimate, String reason, int ruleVersion);

  /** Its rejections count no more. */
  @Modifying
  @Query(
      """
      update ClipCheckRow k set k.restoredBy = :by, k.restoredAt = instant
      where k.key.clip = :clip and k.key.verdict = REJECT and k.restoredAt is null
      """)
  void restored(ClipId clip, PersonId by);

  int countByKeyClipAndKeyVerdict(ClipId clip, Verdict verdict);

  /** Oldest first. */
  @Query(SELECT + "where c.id = :clip order by k.checkedAt")
  List<ClipCheck> of(ClipId clip);

  /** Of all clips that still wait for somebody, oldest first. */
  @Query(
      SELECT
          + """
          where c.projectId = :project and c.status = PROPOSED and k.key.verdict = ACCEPT
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
