package org.tenfold.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;

/**
 * The {@code slot} and {@code vote} tables. A clip has as many slots a panel as it needs votes; a
 * slot changes hands only by a conditional update, and the lease is measured by the database's
 * clock. The constraints, not this code, keep a clip from getting an eleventh vote or a second one
 * from the same person.
 */
@Repository
class SlotStore {
  private final JdbcClient jdbc;

  SlotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(ClipId clip, Panel panel, int slots) {
    for (int number = 1; number <= slots; number++) {
      jdbc.sql(
              """
              insert into slot (clip_id, panel, slot_no) values (:clip, :panel, :number) on conflict do nothing
              """)
          .param("clip", clip.value())
          .param("panel", panel.name())
          .param("number", number)
          .update();
    }
  }

  /** The clip this person holds already, so that a reload or a second tab shows the same one. */
  Optional<Assignment> held(PersonId annotator) {
    return jdbc.sql(
            """
            select clip_id, token from slot
            where annotator_id = :me and state = 'HELD' and held_until > current_timestamp
            order by held_until limit 1
            """)
        .param("me", annotator.value())
        .query((row, index) -> new Assignment(new ClipId(uuid(row, "clip_id")), uuid(row, "token")))
        .optional();
  }

  /**
   * Lets one vote or claim at a time work on this clip, until the transaction ends. PostgreSQL
   * would do without; H2 2.4 breaks its index when two transactions update the same slot at once.
   */
  void lock(ClipId clip) {
    jdbc.sql("select id from clip where id = :clip for update")
        .param("clip", clip.value())
        .query((row, index) -> uuid(row, "id"))
        .single();
  }

  /** Clips on which this person's hold ran out. */
  List<ClipId> expiredHolds(PersonId annotator) {
    return jdbc.sql(
            """
            select clip_id from slot
            where annotator_id = :me and state = 'HELD' and held_until <= current_timestamp
            """)
        .param("me", annotator.value())
        .query((row, index) -> new ClipId(uuid(row, "clip_id")))
        .list();
  }

  /**
   * Gives up a hold that ran out, so that the unique constraint lets the person hold the clip
   * again.
   */
  void dropExpiredHold(ClipId clip, PersonId annotator) {
    jdbc.sql(
            """
            update slot set state = 'FREE', annotator_id = null, token = null, held_until = null
            where clip_id = :clip and annotator_id = :me and state = 'HELD' and held_until <= current_timestamp
            """)
        .param("clip", clip.value())
        .param("me", annotator.value())
        .update();
  }

  /**
   * Clips with a free slot that this person neither cut nor judged; those nearest to their last
   * vote come first.
   */
  List<ClipId> candidates(PersonId annotator, int limit) {
    return jdbc.sql(
            """
            select c.id from clip c join slot s on s.clip_id = c.id and s.panel = 'HUMAN'
            where c.status = 'ACCEPTED' and c.collector_id <> :me
              and not exists (
                select 1 from slot mine where mine.clip_id = c.id and mine.panel = 'HUMAN' and mine.annotator_id = :me)
            group by c.id, c.number
            having sum(case when s.state = 'FREE' or (s.state = 'HELD' and s.held_until <= current_timestamp)
              then 1 else 0 end) > 0
            order by sum(case when s.state = 'VOTED' then 1 else 0 end) desc, c.number
            limit :limit
            """)
        .param("me", annotator.value())
        .param("limit", limit)
        .query((row, index) -> new ClipId(uuid(row, "id")))
        .list();
  }

  long countCandidates(PersonId annotator) {
    return candidates(annotator, 100_000).size();
  }

  List<Integer> freeSlots(ClipId clip, Panel panel) {
    return jdbc.sql(
            """
            select slot_no from slot
            where clip_id = :clip and panel = :panel
              and (state = 'FREE' or (state = 'HELD' and held_until <= current_timestamp))
            order by slot_no
            """)
        .param("clip", clip.value())
        .param("panel", panel.name())
        .query(Integer.class)
        .list();
  }

  /**
   * Holds the slot for ten minutes: long enough to watch any clip several times, short enough that
   * an absent annotator holds nobody up.
   *
   * @return whether the slot was still free and is now held
   */
  boolean hold(ClipId clip, int slot, PersonId annotator, UUID token) {
    return jdbc.sql(
                """
                update slot set state = 'HELD', annotator_id = :me, token = :token,
                  held_until = current_timestamp + interval '10' minute
                where clip_id = :clip and panel = 'HUMAN' and slot_no = :slot
                  and (state = 'FREE' or (state = 'HELD' and held_until <= current_timestamp))
                """)
            .param("me", annotator.value())
            .param("token", token)
            .param("clip", clip.value())
            .param("slot", slot)
            .update()
        == 1;
  }

  /** The slot that this token holds; the row stays locked until the transaction ends. */
  Optional<Integer> slotHeldBy(ClipId clip, PersonId annotator, UUID token) {
    return jdbc.sql(
            """
            select slot_no from slot
            where clip_id = :clip and panel = 'HUMAN' and annotator_id = :me and token = :token and state = 'HELD'
            for update
            """)
        .param("clip", clip.value())
        .param("me", annotator.value())
        .param("token", token)
        .query(Integer.class)
        .optional();
  }

  void fill(ClipId clip, Panel panel, int slot, PersonId annotator, Vote vote) {
    jdbc.sql(
            """
            update slot set state = 'VOTED', annotator_id = :me, token = null, held_until = null
            where clip_id = :clip and panel = :panel and slot_no = :slot and state <> 'VOTED'
            """)
        .param("me", annotator.value())
        .param("clip", clip.value())
        .param("panel", panel.name())
        .param("slot", slot)
        .update();
    jdbc.sql(
            """
            insert into vote (id, clip_id, panel, slot_no, annotator_id, emotion, response_ms, watched_fraction, replays)
            values (:id, :clip, :panel, :slot, :me, :emotion, :response, :watched, :replays)
            """)
        .param("id", vote.id())
        .param("clip", clip.value())
        .param("panel", panel.name())
        .param("slot", slot)
        .param("me", annotator.value())
        .param("emotion", vote.emotion().number())
        .param("response", vote.responseMillis())
        .param("watched", vote.watchedFraction())
        .param("replays", vote.replays())
        .update();
  }

  boolean known(UUID vote, PersonId annotator) {
    return jdbc.sql("select count(*) from vote where id = :id and annotator_id = :me")
            .param("id", vote)
            .param("me", annotator.value())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether this person holds or has judged the clip, and so may see its video. */
  boolean concerns(ClipId clip, PersonId annotator) {
    return jdbc.sql("select count(*) from slot where clip_id = :clip and annotator_id = :me")
            .param("clip", clip.value())
            .param("me", annotator.value())
            .query(Long.class)
            .single()
        > 0;
  }

  long given(PersonId annotator) {
    return jdbc.sql("select count(*) from vote where annotator_id = :me")
        .param("me", annotator.value())
        .query(Long.class)
        .single();
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
