package org.tenfold.annotation.control;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.vote.Receipt;
import org.tenfold.annotation.vote.UndoClosedException;
import org.tenfold.clip.ClipId;
import org.tenfold.scope.ProjectKeys;

/**
 * The {@code control_task} table: gold clips and hidden repeats. To an annotator they are clips
 * like any other; they fill no slot and never come into the ten votes.
 */
@Repository
public class ControlTaskStore {
  private final JdbcClient jdbc;
  private final ProjectKeys projects;

  ControlTaskStore(JdbcClient jdbc, ProjectKeys projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  /** Now and then, by the rule's shares, a gold clip or an old one of this person's own. */
  public Optional<Assignment> next(PersonId annotator, AnnotationRule rule) {
    double draw = ThreadLocalRandom.current().nextDouble();
    if (draw < rule.goldShare()) {
      return gold(annotator).flatMap(clip -> hold(clip, annotator, rule));
    }
    if (draw < rule.goldShare() + rule.repeatShare()) {
      return repeat(annotator, rule).flatMap(clip -> hold(clip, annotator, rule));
    }
    return Optional.empty();
  }

  private record Candidate(ClipId clip, String kind, int expected) {}

  private Optional<Candidate> gold(PersonId annotator) {
    return jdbc.sql(
            """
            select g.clip_id, g.emotion from gold_clip g join annotation_task l on l.clip_id = g.clip_id
            where g.purpose = 'HIDDEN' and l.project_id = :project and l.collector_id <> :me and not exists (
              select 1 from control_task p
              where p.clip_id = g.clip_id and p.annotator_id = :me and p.kind = 'GOLD')
              and not exists (
              select 1 from withheld_clip w where w.clip_id = g.clip_id and w.annotator_id = :me)
            order by l.number limit 1
            """)
        .param("me", annotator.value())
        .param("project", projects.current())
        .query(
            (row, index) ->
                new Candidate(
                    new ClipId(row.getObject("clip_id", UUID.class)),
                    "GOLD",
                    row.getInt("emotion")))
        .optional();
  }

  private Optional<Candidate> repeat(PersonId annotator, AnnotationRule rule) {
    OffsetDateTime before = SlotStore.at(now().minus(rule.repeatAfter()));
    return jdbc.sql(
            """
            select v.clip_id, v.emotion from vote v join annotation_task l on l.clip_id = v.clip_id
            where v.annotator_id = :me and v.given_at <= :before and l.project_id = :project
              and l.state not in ('QUESTIONED', 'WITHDRAWN') and not exists (
              select 1 from control_task p
              where p.clip_id = v.clip_id and p.annotator_id = :me and p.kind = 'REPEAT')
              and not exists (
              select 1 from withheld_clip w where w.clip_id = v.clip_id and w.annotator_id = :me)
            order by v.given_at limit 1
            """)
        .param("me", annotator.value())
        .param("before", before)
        .param("project", projects.current())
        .query(
            (row, index) ->
                new Candidate(
                    new ClipId(row.getObject("clip_id", UUID.class)),
                    "REPEAT",
                    row.getInt("emotion")))
        .optional();
  }

  private Optional<Assignment> hold(Candidate candidate, PersonId annotator, AnnotationRule rule) {
    Assignment taken = new Assignment(candidate.clip(), UUID.randomUUID());
    Instant now = now();
    jdbc.sql(
            """
            insert into control_task (token, clip_id, annotator_id, kind, expected, state, claimed_at,
              leased_until)
            values (:token, :clip, :me, :kind, :expected, 'HELD', :now, :until)
            """)
        .param("token", taken.token())
        .param("clip", candidate.clip().value())
        .param("me", annotator.value())
        .param("kind", candidate.kind())
        .param("expected", candidate.expected())
        .param("now", SlotStore.at(now))
        .param("until", SlotStore.at(now.plus(rule.lease())))
        .update();
    return Optional.of(taken);
  }

  /** Keeps the judgement, when this token is a probe that is held. */
  public Optional<Receipt> judge(UUID token, PersonId annotator, Vote vote, AnnotationRule rule) {
    Instant now = now();
    int kept =
        jdbc.sql(
                """
                update control_task set state = 'JUDGED', leased_until = null, vote_id = :vote,
                  emotion = :emotion, response_ms = :response, judged_at = :now
                where token = :token and annotator_id = :me and state = 'HELD'
                """)
            .param("vote", vote.id())
            .param("emotion", vote.emotion().number())
            .param("response", vote.responseMillis())
            .param("now", SlotStore.at(now))
            .param("token", token)
            .param("me", annotator.value())
            .update();
    return kept == 1
        ? Optional.of(new Receipt(vote.id(), now.plus(rule.undo()), false))
        : Optional.empty();
  }

  /** Whether a judgement of this id was kept, whoever's. */
  public boolean judgedBy(UUID voteId) {
    return jdbc.sql("select count(*) from control_task where vote_id = :vote")
            .param("vote", voteId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The first answer to a vote that was kept as a probe. */
  public Optional<Receipt> receipt(UUID voteId, UUID token, PersonId annotator, Duration undo) {
    return jdbc.sql(
            """
            select judged_at from control_task
            where vote_id = :vote and token = :token and annotator_id = :me
            """)
        .param("vote", voteId)
        .param("token", token)
        .param("me", annotator.value())
        .query((row, index) -> AnnotationTaskStore.instant(row, "judged_at"))
        .optional()
        .map(at -> new Receipt(voteId, at.plus(undo), true));
  }

  /**
   * @param lease how long it may be held again
   */
  public Optional<Assignment> undo(
      UUID voteId, PersonId annotator, Duration within, Duration lease) {
    Optional<Assignment> judged =
        jdbc.sql(
                "select clip_id, token from control_task where vote_id = :vote and annotator_id ="
                    + " :me")
            .param("vote", voteId)
            .param("me", annotator.value())
            .query(
                (row, index) ->
                    new Assignment(
                        new ClipId(row.getObject("clip_id", UUID.class)),
                        row.getObject("token", UUID.class)))
            .optional();
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    int undone =
        jdbc.sql(
                """
                update control_task set state = 'HELD', vote_id = null, emotion = null, response_ms = null,
                  judged_at = null, claimed_at = :now, leased_until = :until
                where vote_id = :vote and judged_at >= :since
                """)
            .param("now", SlotStore.at(now()))
            .param("until", SlotStore.at(now().plus(lease)))
            .param("vote", voteId)
            .param("since", SlotStore.at(now().minus(within)))
            .update();
    if (undone == 0) {
      throw new UndoClosedException();
    }
    return judged;
  }

  /**
   * @return whether the token was a probe of this person's that is now dropped; asked twice, too
   */
  public boolean drop(UUID token, PersonId annotator) {
    return jdbc.sql(
                """
                update control_task set state = 'DROPPED', leased_until = null
                where token = :token and annotator_id = :me and state in ('HELD', 'DROPPED')
                """)
            .param("token", token)
            .param("me", annotator.value())
            .update()
        == 1;
  }

  @Transactional
  public void expire() {
    jdbc.sql("delete from control_task where state = 'HELD' and leased_until <= current_timestamp")
        .update();
  }

  public long judged(PersonId annotator) {
    return jdbc.sql(
            """
            select count(*) from control_task where annotator_id = :me and state = 'JUDGED'
              and exists (select 1 from annotation_task t
                where t.clip_id = control_task.clip_id and t.project_id = :project)
            """)
        .param("me", annotator.value())
        .param("project", projects.current())
        .query(Long.class)
        .single();
  }

  public boolean concerns(ClipId clip, PersonId annotator) {
    return jdbc.sql(
                """
                select count(*) from control_task
                where clip_id = :clip and annotator_id = :me and state <> 'DROPPED'
                """)
            .param("clip", clip.value())
            .param("me", annotator.value())
            .query(Long.class)
            .single()
        > 0;
  }

  private Instant now() {
    return jdbc.sql("select current_timestamp as now")
        .query((row, index) -> AnnotationTaskStore.instant(row, "now"))
        .single();
  }
}
