package org.tenfold.annotation.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.vote.SkipReason;
import org.tenfold.clip.ClipId;
import org.tenfold.error.Message;
import org.tenfold.persistence.Write;
import org.tenfold.scope.ProjectKeys;

/**
 * The {@code slot}, {@code vote} and {@code abstention} tables. A clip has as many slots a panel as
 * it needs votes; a slot changes hands only by a conditional update, and the lease is measured by
 * the database's clock. The constraints, not this code, keep a clip from getting an eleventh vote
 * or a second one from the same person.
 */
@Repository
public class SlotStore {
  private final JdbcClient jdbc;
  private final ProjectKeys projects;

  SlotStore(JdbcClient jdbc, ProjectKeys projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  /**
   * A slot in somebody's hands.
   *
   * @param until when the lease ends
   * @param reopened whether it was given back to its holder, to judge again
   */
  public record Hold(
      ClipId clip,
      int slot,
      PersonId annotator,
      UUID token,
      Instant since,
      Instant until,
      boolean reopened) {}

  public void open(ClipId clip, Panel panel, int slots) {
    for (int number = 1; number <= slots; number++) {
      jdbc.sql("insert into slot (clip_id, panel, slot_no) values (:clip, :panel, :number)")
          .param("clip", clip.value())
          .param("panel", panel.name())
          .param("number", number)
          .update();
    }
  }

  public boolean hasSlots(ClipId clip, Panel panel) {
    return jdbc.sql("select count(*) from slot where clip_id = :clip and panel = :panel")
            .param("clip", clip.value())
            .param("panel", panel.name())
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * The clips of this project that this person holds already, as slots or as probes, first held
   * first, so that a reload or a second tab shows the same ones.
   */
  public List<Assignment> held(PersonId annotator) {
    return jdbc.sql(
            """
            select 1 as part, clip_id, token, claimed_at from slot
            where annotator_id = :me and state = 'HELD' and leased_until > current_timestamp
              and exists (select 1 from annotation_task t
                where t.clip_id = slot.clip_id and t.project_id = :project)
            union all
            select 2 as part, clip_id, token, claimed_at from control_task
            where annotator_id = :me and state = 'HELD' and leased_until > current_timestamp
              and exists (select 1 from annotation_task t
                where t.clip_id = control_task.clip_id and t.project_id = :project)
            order by part, claimed_at, token
            """)
        .param("me", annotator.value())
        .param("project", projects.current())
        .query(
            (row, index) ->
                new Assignment(
                    new ClipId(row.getObject("clip_id", UUID.class)),
                    row.getObject("token", UUID.class)))
        .list();
  }

  public Optional<Hold> hold(UUID token, PersonId annotator) {
    return jdbc.sql(
            "select * from slot where token = :token and annotator_id = :me and state = 'HELD'")
        .param("token", token)
        .param("me", annotator.value())
        .query(SlotStore::holdOf)
        .optional();
  }

  /** In this project. */
  public List<Hold> holds(PersonId annotator) {
    return jdbc.sql(
            """
            select * from slot where annotator_id = :me and state = 'HELD'
              and exists (select 1 from annotation_task t
                where t.clip_id = slot.clip_id and t.project_id = :project)
            """)
        .param("me", annotator.value())
        .param("project", projects.current())
        .query(SlotStore::holdOf)
        .list();
  }

  /** Holds that ran out, of whomever, oldest first. */
  public List<Hold> expired(int limit) {
    return jdbc.sql(
            """
            select * from slot where state = 'HELD' and leased_until <= current_timestamp
            order by leased_until limit :limit
            """)
        .param("limit", limit)
        .query(SlotStore::holdOf)
        .list();
  }

  public OptionalInt firstFree(ClipId clip, Panel panel) {
    Integer slot =
        jdbc.sql(
                """
                select min(slot_no) as slot_no from slot
                where clip_id = :clip and panel = :panel and state = 'FREE'
                """)
            .param("clip", clip.value())
            .param("panel", panel.name())
            .query((row, index) -> row.getObject("slot_no", Integer.class))
            .optional()
            .orElse(null);
    return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
  }

  /** Holds a slot that is free, of a clip that is locked. */
  public static Write taking(
      Assignment taken, int slot, PersonId annotator, Instant now, Duration lease) {
    return Write.of(
        """
        update slot set state = 'HELD', annotator_id = ?, token = ?, claimed_at = ?, leased_until = ?
        where clip_id = ? and panel = 'HUMAN' and slot_no = ? and state = 'FREE'
        """,
        annotator.value(),
        taken.token(),
        at(now),
        at(now.plus(lease)),
        taken.clip().value(),
        slot);
  }

  /**
   * @return whether this hold was still there and the slot is now free
   */
  public boolean free(Hold hold) {
    return jdbc.sql(
                """
                update slot set state = 'FREE', annotator_id = null, token = null,
                  claimed_at = null, leased_until = null, reopened = false
                where clip_id = :clip and panel = 'HUMAN' and slot_no = :slot and token = :token
                """)
            .param("clip", hold.clip().value())
            .param("slot", hold.slot())
            .param("token", hold.token())
            .update()
        == 1;
  }

  /** Fills a human slot that is held, or a simulated one that is free, and stores the vote. */
  public static List<Write> filling(
      ClipId clip,
      Panel panel,
      int slot,
      PersonId annotator,
      Vote vote,
      @Nullable Integer consentVersion,
      Instant now) {
    return List.of(
        Write.of(
            """
            update slot set state = 'VOTED', annotator_id = ?, token = null, claimed_at = null,
              leased_until = null
            where clip_id = ? and panel = ? and slot_no = ? and state <> 'VOTED'
            """,
            annotator.value(),
            clip.value(),
            panel.name(),
            slot),
        Write.of(
            """
            insert into vote (id, clip_id, panel, slot_no, annotator_id, emotion, response_ms,
              active_ms, watched_fraction, replays, speed, position_order, consent_version, given_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            vote.id(),
            clip.value(),
            panel.name(),
            slot,
            annotator.value(),
            vote.emotion().number(),
            vote.responseMillis(),
            vote.activeMillis(),
            vote.watchedFraction(),
            vote.replays(),
            vote.speed(),
            vote.order(),
            consentVersion,
            at(now)));
  }

  /** Where a vote that counts stands. */
  public record Given(
      UUID id, ClipId clip, Panel panel, int slot, PersonId annotator, Instant at) {}

  public Optional<Given> vote(UUID id) {
    return jdbc.sql("select * from vote where id = :id")
        .param("id", id)
        .query(SlotStore::givenOf)
        .optional();
  }

  /** In this project. */
  public List<Given> votesOf(PersonId annotator) {
    return jdbc.sql(
            """
            select * from vote where annotator_id = :me
              and exists (select 1 from annotation_task t
                where t.clip_id = vote.clip_id and t.project_id = :project)
            order by given_at, id
            """)
        .param("me", annotator.value())
        .param("project", projects.current())
        .query(SlotStore::givenOf)
        .list();
  }

  /** Takes the vote out and frees its slot. */
  public void remove(Given vote) {
    jdbc.sql("delete from vote where id = :id").param("id", vote.id()).update();
    jdbc.sql(
            """
            update slot set state = 'FREE', annotator_id = null, reopened = false
            where clip_id = :clip and panel = :panel and slot_no = :slot and state = 'VOTED'
            """)
        .param("clip", vote.clip().value())
        .param("panel", vote.panel().name())
        .param("slot", vote.slot())
        .update();
  }

  /**
   * Takes the vote out; its author holds its slot again, to judge anew.
   *
   * @param reopened whether the slot stays theirs beyond a page that closes
   * @return what they hold now
   */
  public Assignment takeBack(Given vote, Instant since, Duration lease, boolean reopened) {
    Assignment again = new Assignment(vote.clip(), UUID.randomUUID());
    jdbc.sql("delete from vote where id = :id").param("id", vote.id()).update();
    int taken =
        jdbc.sql(
                """
                update slot set state = 'HELD', token = :token, claimed_at = :since, leased_until = :until,
                  reopened = case when :reopened then true else reopened end
                where clip_id = :clip and panel = 'HUMAN' and slot_no = :slot and state = 'VOTED'
                  and annotator_id = :me
                """)
            .param("token", again.token())
            .param("since", at(since))
            .param("until", at(since.plus(lease)))
            .param("reopened", reopened)
            .param("clip", vote.clip().value())
            .param("slot", vote.slot())
            .param("me", vote.annotator().value())
            .update();
    if (taken != 1) {
      throw new IllegalStateException(
          "slot " + vote.slot() + " of " + vote.clip() + " is no vote's");
    }
    return again;
  }

  public void abstain(
      ClipId clip, PersonId annotator, String reason, String note, boolean settled, Instant now) {
    jdbc.sql(
            """
            insert into abstention (clip_id, annotator_id, reason, note, settled, said_at)
            values (:clip, :me, :reason, :note, :settled, :now)
            """)
        .param("clip", clip.value())
        .param("me", annotator.value())
        .param("reason", reason)
        .param("note", note)
        .param("settled", settled)
        .param("now", at(now))
        .update();
  }

  /** How many annotators called the clip unjudgeable since a curator last decided about it. */
  public int openSkips(ClipId clip) {
    return jdbc.sql("select count(*) from abstention where clip_id = :clip and not settled")
        .param("clip", clip.value())
        .query(Integer.class)
        .single();
  }

  public List<Message> skips(ClipId clip) {
    return jdbc.sql(
            """
            select reason, note from abstention where clip_id = :clip and not settled
            order by said_at
            """)
        .param("clip", clip.value())
        .query(
            (row, index) -> {
              Message reason = Message.of(SkipReason.valueOf(row.getString("reason")).code());
              String note = row.getString("note");
              return note.isEmpty() ? reason : Message.of("annotation.skip-noted", reason, note);
            })
        .list();
  }

  public void settleSkips(ClipId clip) {
    jdbc.sql("update abstention set settled = true where clip_id = :clip")
        .param("clip", clip.value())
        .update();
  }

  /** Whether nobody holds or has judged the clip. */
  public boolean allFree(ClipId clip) {
    return jdbc.sql("select count(*) from slot where clip_id = :clip and state <> 'FREE'")
            .param("clip", clip.value())
            .query(Long.class)
            .single()
        == 0;
  }

  /**
   * Takes away the clip's slots, if all of them are free.
   *
   * @return false when one is held or filled; nothing is changed then
   */
  public boolean removeFree(ClipId clip) {
    if (!allFree(clip)) {
      return false;
    }
    jdbc.sql("delete from slot where clip_id = :clip").param("clip", clip.value()).update();
    return true;
  }

  /** Whether this person holds or has judged the clip, and so may see its video. */
  public boolean concerns(ClipId clip, PersonId annotator) {
    return jdbc.sql("select count(*) from slot where clip_id = :clip and annotator_id = :me")
            .param("clip", clip.value())
            .param("me", annotator.value())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether this person's vote on the clip counts. */
  public boolean judged(ClipId clip, PersonId annotator) {
    return jdbc.sql(
                """
                select count(*) from slot
                where clip_id = :clip and annotator_id = :me and state = 'VOTED'
                """)
            .param("clip", clip.value())
            .param("me", annotator.value())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Votes in this project. */
  public long given(PersonId annotator) {
    return jdbc.sql(
            """
            select count(*) from vote where annotator_id = :me
              and exists (select 1 from annotation_task t
                where t.clip_id = vote.clip_id and t.project_id = :project)
            """)
        .param("me", annotator.value())
        .param("project", projects.current())
        .query(Long.class)
        .single();
  }

  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Hold holdOf(ResultSet row, int index) throws SQLException {
    return new Hold(
        new ClipId(row.getObject("clip_id", UUID.class)),
        row.getInt("slot_no"),
        new PersonId(row.getObject("annotator_id", UUID.class)),
        row.getObject("token", UUID.class),
        AnnotationTaskStore.instant(row, "claimed_at"),
        AnnotationTaskStore.instant(row, "leased_until"),
        row.getBoolean("reopened"));
  }

  private static Given givenOf(ResultSet row, int index) throws SQLException {
    return new Given(
        row.getObject("id", UUID.class),
        new ClipId(row.getObject("clip_id", UUID.class)),
        Panel.valueOf(row.getString("panel")),
        row.getInt("slot_no"),
        new PersonId(row.getObject("annotator_id", UUID.class)),
        AnnotationTaskStore.instant(row, "given_at"));
  }
}
