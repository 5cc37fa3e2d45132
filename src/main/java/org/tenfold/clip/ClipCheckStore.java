package org.tenfold.clip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipCheck.Verdict;
import org.tenfold.emotion.Emotion;
import org.tenfold.project.ProjectId;

/** The {@code clip_check} table: who said what of a clip before annotators did. */
@Repository
class ClipCheckStore {
  private static final String SELECT =
      """
      select k.*, p.display_name from clip_check k join person p on p.id = k.person_id
      join clip c on c.id = k.clip_id
      """;

  private final JdbcClient jdbc;

  ClipCheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false when this person has said the same of the clip already
   */
  boolean insert(
      ClipId clip, PersonId by, Verdict verdict, Emotion estimate, String reason, int ruleVersion) {
    try {
      jdbc.sql(
              """
              insert into clip_check (clip_id, person_id, verdict, emotion, reason, rule_version)
              values (:clip, :by, :verdict, :emotion, :reason, :rule)
              """)
          .param("clip", clip.value())
          .param("by", by.value())
          .param("verdict", verdict.name())
          .param("emotion", estimate.number())
          .param("reason", reason)
          .param("rule", ruleVersion)
          .update();
      return true;
    } catch (DuplicateKeyException again) {
      return false;
    }
  }

  int accepted(ClipId clip) {
    return jdbc.sql("select count(*) from clip_check where clip_id = :clip and verdict = 'ACCEPT'")
        .param("clip", clip.value())
        .query(Integer.class)
        .single();
  }

  /** Oldest first. */
  List<ClipCheck> of(ClipId clip) {
    return jdbc.sql(SELECT + " where k.clip_id = :clip order by k.checked_at")
        .param("clip", clip.value())
        .query(ClipCheckStore::map)
        .list();
  }

  /** Of all clips that still wait for somebody. */
  List<ClipCheck> ofWaiting(ProjectId project) {
    return jdbc.sql(
            SELECT
                + " where c.project_id = :project and c.status = 'PROPOSED' order by k.checked_at")
        .param("project", project.value())
        .query(ClipCheckStore::map)
        .list();
  }

  /** The newest rejections and withdrawals, newest first. */
  List<ClipCheck> rejections(ProjectId project, int most) {
    return jdbc.sql(
            SELECT
                + """
                 where c.project_id = :project and c.status = 'REJECTED' and k.verdict <> 'ACCEPT'
                 order by k.checked_at desc, c.number desc limit :most
                """)
        .param("project", project.value())
        .param("most", most)
        .query(ClipCheckStore::map)
        .list();
  }

  private static ClipCheck map(ResultSet row, int index) throws SQLException {
    return new ClipCheck(
        new ClipId(row.getObject("clip_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("display_name"),
        Verdict.valueOf(row.getString("verdict")),
        Emotion.ofNumber(row.getInt("emotion")),
        row.getString("reason"),
        row.getTimestamp("checked_at").toInstant());
  }
}
