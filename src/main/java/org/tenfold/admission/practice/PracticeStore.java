package org.tenfold.admission.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.GoldClip;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.clip.ClipId;
import org.tenfold.emotion.Emotion;
import org.tenfold.project.ProjectId;

/** The tables of practice: answers, and the rounds that came to their end. */
@Repository
public class PracticeStore {
  private final JdbcClient jdbc;

  PracticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one tab of this person at a time answer, until the transaction ends. */
  void lock(PersonId person) {
    jdbc.sql("select id from person where id = :me for update")
        .param("me", person.value())
        .query(UUID.class)
        .single();
  }

  /** The round's clips by number, without those this person cut. */
  List<GoldClip> clips(Round round, ProjectId project, PersonId person) {
    return jdbc.sql(
            """
            select g.clip_id, g.emotion, g.purpose from gold_clip g join clip c on c.id = g.clip_id
            where g.purpose = :purpose and c.project_id = :project and c.collector_id <> :me
            order by c.number
            """)
        .param("purpose", round.purpose().name())
        .param("project", project.value())
        .param("me", person.value())
        .query(
            (row, index) ->
                new GoldClip(
                    clip(row),
                    Emotion.ofNumber(row.getInt("emotion")),
                    GoldPurpose.valueOf(row.getString("purpose"))))
        .list();
  }

  Optional<GoldPurpose> purpose(ClipId clip) {
    return jdbc.sql("select purpose from gold_clip where clip_id = :clip")
        .param("clip", clip.value())
        .query(String.class)
        .optional()
        .map(GoldPurpose::valueOf);
  }

  boolean answered(PersonId person, Round round, ClipId clip) {
    return jdbc.sql(
                """
                select count(*) from practice_answer
                where person_id = :me and kind = :kind and clip_id = :clip
                """)
            .param("me", person.value())
            .param("kind", round.name())
            .param("clip", clip.value())
            .query(Long.class)
            .single()
        > 0;
  }

  public Map<ClipId, Answer> answers(PersonId person, Round round, int attempt) {
    Map<ClipId, Answer> answers = new LinkedHashMap<>();
    jdbc.sql(
            """
            select clip_id, emotion, expected from practice_answer
            where person_id = :me and kind = :kind and attempt = :attempt
            order by answered_at, clip_id
            """)
        .param("me", person.value())
        .param("kind", round.name())
        .param("attempt", attempt)
        .query(
            row -> {
              answers.put(clip(row), answer(row));
            });
    return answers;
  }

  /** Of all attempts. */
  public List<Answer> answers(PersonId person, Round round) {
    return jdbc.sql(
            """
            select emotion, expected from practice_answer where person_id = :me and kind = :kind
            """)
        .param("me", person.value())
        .param("kind", round.name())
        .query((row, index) -> answer(row))
        .list();
  }

  void add(PersonId person, Round round, int attempt, ClipId clip, Answer answer) {
    jdbc.sql(
            """
            insert into practice_answer (person_id, clip_id, kind, attempt, emotion, expected)
            values (:me, :clip, :kind, :attempt, :emotion, :expected)
            """)
        .param("me", person.value())
        .param("clip", clip.value())
        .param("kind", round.name())
        .param("attempt", attempt)
        .param("emotion", answer.given().number())
        .param("expected", answer.expected().number())
        .update();
  }

  int ended(PersonId person, ProjectId project, Round round) {
    return jdbc.sql(
            """
            select coalesce(max(attempt), 0) from practice_round
            where person_id = :me and project_id = :project and kind = :kind
            """)
        .param("me", person.value())
        .param("project", project.value())
        .param("kind", round.name())
        .query(Integer.class)
        .single();
  }

  boolean passed(PersonId person, ProjectId project, Round round, int attempt) {
    return jdbc.sql(
            """
            select passed from practice_round
            where person_id = :me and project_id = :project and kind = :kind and attempt = :attempt
            """)
        .param("me", person.value())
        .param("project", project.value())
        .param("kind", round.name())
        .param("attempt", attempt)
        .query(Boolean.class)
        .single();
  }

  void end(
      PersonId person, ProjectId project, Round round, int attempt, QualificationResult result) {
    jdbc.sql(
            """
            insert into practice_round (person_id, project_id, kind, attempt, clips, hits, passed)
            values (:me, :project, :kind, :attempt, :clips, :hits, :passed)
            """)
        .param("me", person.value())
        .param("project", project.value())
        .param("kind", round.name())
        .param("attempt", attempt)
        .param("clips", result.all().total())
        .param("hits", result.all().right())
        .param("passed", result.passed())
        .update();
  }

  public void grant(PersonId person, ProjectId project, PersonId curator) {
    jdbc.sql(
            """
            insert into test_grant (id, person_id, project_id, granted_by)
            values (:id, :person, :project, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("project", project.value())
        .param("by", curator.value())
        .update();
  }

  private static ClipId clip(ResultSet row) throws SQLException {
    return new ClipId(row.getObject("clip_id", UUID.class));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        Emotion.ofNumber(row.getInt("emotion")), Emotion.ofNumber(row.getInt("expected")));
  }
}
