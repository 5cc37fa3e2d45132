package org.tenfold.annotation.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.persistence.Write;
import org.tenfold.persistence.Writes;
import org.tenfold.project.ProjectId;
import org.tenfold.scope.ProjectKeys;

/**
 * The {@code annotation_task} and {@code vote_event} tables. All that is done about a clip begins
 * with {@link #lock} and ends with {@link #save}, so that one at a time works on it, its counts fit
 * its slots, and its events stand in one row. (PostgreSQL's slots would do with less; H2 2.4 breaks
 * an index when two transactions update the same slot at once.)
 */
@Repository
public class AnnotationTaskStore {
  private final JdbcClient jdbc;
  private final Writes writes;
  private final ProjectKeys projects;

  AnnotationTaskStore(JdbcClient jdbc, Writes writes, ProjectKeys projects) {
    this.jdbc = jdbc;
    this.writes = writes;
    this.projects = projects;
  }

  public void insert(ClipId clip, int number, PersonId collector) {
    jdbc.sql(
            """
            insert into annotation_task (clip_id, project_id, number, collector_id, free)
            values (:clip, :project, :number, :collector, 0) on conflict do nothing
            """)
        .param("clip", clip.value())
        .param("project", projects.current())
        .param("number", number)
        .param("collector", collector.value())
        .update();
  }

  /** The clip's row, ours until the transaction ends; empty when it was never accepted. */
  public Optional<AnnotationTask> lock(ClipId clip) {
    return read(
        "select l.*, current_timestamp as now from annotation_task l where clip_id = :clip for update",
        clip);
  }

  /**
   * A clip that is ours until the transaction ends, and a slot of its annotators.
   *
   * @param slot the number of its first free one; empty where there is none, or somebody else was
   *     at work on the clip at that moment
   */
  public record FreeSlot(AnnotationTask task, OptionalInt slot) {}

  /**
   * A clip that is ours until the transaction ends, and what is asked before a vote on it is
   * stored.
   *
   * @param slot the number of the slot that is held; empty where it was not read with the clip,
   *     because somebody else was at work on the clip at that moment
   * @param since when it was taken
   * @param idUsed whether a control task was judged by this vote's id
   */
  public record HeldSlot(
      AnnotationTask task, OptionalInt slot, @Nullable Instant since, boolean idUsed) {}

  /** Like {@link #lock}, for the clip whose slot this person holds by this token. */
  public Optional<HeldSlot> lockHeld(UUID token, PersonId annotator, UUID voteId) {
    return jdbc.sql(
            """
            select l.*, current_timestamp as now,
              (select t.events from annotation_task t where t.clip_id = l.clip_id) as seen,
              (select s.slot_no from slot s where s.token = :token) as slot_no,
              (select s.claimed_at from slot s where s.token = :token) as since,
              (select count(*) from control_task c where c.vote_id = :vote) as id_used
            from annotation_task l where clip_id = (
              select s.clip_id from slot s
              where s.token = :token and s.annotator_id = :me and s.state = 'HELD')
            for update
            """)
        .param("token", token)
        .param("me", annotator.value())
        .param("vote", voteId)
        .query(
            (row, index) -> {
              OptionalInt slot = slot(row);
              return new HeldSlot(
                  map(row, index),
                  slot,
                  slot.isEmpty() ? null : instant(row, "since"),
                  row.getInt("id_used") > 0);
            })
        .optional();
  }

  /** Like {@link #lock}, but empty at once when somebody else is at work on the clip. */
  public Optional<FreeSlot> lockUnlessBusy(ClipId clip) {
    return jdbc.sql(
            """
            select l.*, current_timestamp as now,
              (select t.events from annotation_task t where t.clip_id = l.clip_id) as seen,
              (select min(s.slot_no) from slot s
               where s.clip_id = l.clip_id and s.panel = 'HUMAN' and s.state = 'FREE') as slot_no
            from annotation_task l where clip_id = :clip for update skip locked
            """)
        .param("clip", clip.value())
        .query((row, index) -> new FreeSlot(map(row, index), slot(row)))
        .optional();
  }

  /**
   * The clip's row is read when it is locked, all else in its statement as it stood when that
   * began: another event means that somebody came in between.
   */
  private static OptionalInt slot(ResultSet row) throws SQLException {
    Integer slot = row.getObject("slot_no", Integer.class);
    return slot == null || row.getInt("seen") != row.getInt("events")
        ? OptionalInt.empty()
        : OptionalInt.of(slot);
  }

  private Optional<AnnotationTask> read(String sql, ClipId clip) {
    return jdbc.sql(sql).param("clip", clip.value()).query(AnnotationTaskStore::map).optional();
  }

  /** Writes the row back, with the events that were added to it. */
  public void save(AnnotationTask row) {
    save(row, List.of());
  }

  /**
   * @param slots what is done to its slots, written first and together with it
   */
  public void save(AnnotationTask row, List<Write> slots) {
    List<Write> all = new ArrayList<>(slots);
    for (AnnotationTask.Entry entry : row.added()) {
      all.add(
          Write.of(
              """
              insert into vote_event (clip_id, project_id, at, seq, kind, vote_id, body, hash)
              values (?, ?, ?, ?, ?, ?, ?, ?)
              """,
              row.clip().value(),
              row.project(),
              SlotStore.at(entry.at()),
              entry.seq(),
              entry.kind().name(),
              entry.voteId(),
              entry.text(),
              entry.hash()));
    }
    all.add(
        Write.of(
            """
            update annotation_task set state = ?, votes = ?, free = ?, events = ?, head = ?,
              changed_at = current_timestamp
            where clip_id = ?
            """,
            row.state().name(),
            row.votes(),
            row.free(),
            row.events(),
            row.head(),
            row.clip().value()));
    writes.run(all);
  }

  /**
   * Clips with a free slot that this person neither cut, nor holds, judged or gave up, and that are
   * not withheld from them; those nearest to their last vote come first.
   */
  public List<ClipId> candidates(PersonId annotator, int limit) {
    // project and state are the same for all; named, they let H2 walk the index in this order and
    // stop early
    return jdbc
        .sql(
            "select l.clip_id from annotation_task l where "
                + OPEN_FOR_ME
                + " order by l.project_id, l.state, l.votes desc, l.number limit :limit")
        .param("me", annotator.value())
        .param("project", projects.current())
        .param("limit", limit)
        .query(UUID.class)
        .list()
        .stream()
        .map(ClipId::new)
        .toList();
  }

  /** Clips of the project with a free slot. */
  public long countOpen() {
    return jdbc.sql("select count(*) from annotation_task l where " + OPEN)
        .param("project", projects.current())
        .query(Long.class)
        .single();
  }

  /** Those of {@link #countOpen} that are no candidates of this person's. */
  public long countOpenButNotFor(PersonId annotator) {
    return jdbc.sql(
            "select count(*) from annotation_task l where "
                + OPEN
                + """
                 and l.clip_id in (
                  select s.clip_id from slot s where s.panel = 'HUMAN' and s.annotator_id = :me
                  union select a.clip_id from abstention a where a.annotator_id = :me
                  union select w.clip_id from withheld_clip w where w.annotator_id = :me
                  union select t.clip_id from annotation_task t where t.collector_id = :me)
                """)
        .param("me", annotator.value())
        .param("project", projects.current())
        .query(Long.class)
        .single();
  }

  private static final String OPEN =
      " l.project_id = :project and l.state = 'OPEN' and l.free > 0 ";

  private static final String OPEN_FOR_ME =
      OPEN
          + """
       and l.collector_id <> :me and not exists (
          select 1 from slot s
          where s.clip_id = l.clip_id and s.panel = 'HUMAN' and s.annotator_id = :me)
        and not exists (
          select 1 from abstention a where a.clip_id = l.clip_id and a.annotator_id = :me)
        and not exists (
          select 1 from withheld_clip w where w.clip_id = l.clip_id and w.annotator_id = :me)
      """;

  public List<ClipId> withState(AnnotationTask.State state) {
    return jdbc
        .sql(
            "select clip_id from annotation_task where project_id = :project and state = :state order by"
                + " number")
        .param("project", projects.current())
        .param("state", state.name())
        .query(UUID.class)
        .list()
        .stream()
        .map(ClipId::new)
        .toList();
  }

  /** The body of the event of this kind about this vote, wherever it is. */
  public Optional<VoteEvent> event(VoteEvent.Kind kind, UUID voteId) {
    return jdbc.sql("select body from vote_event where kind = :kind and vote_id = :vote")
        .param("kind", kind.name())
        .param("vote", voteId)
        .query(String.class)
        .optional()
        .map(VoteEventCodec::read);
  }

  /**
   * The same, once it is on the disk: the embedded database shows what it has not written yet, and
   * whoever is told of it keeps nothing back to send again.
   */
  public Optional<VoteEvent> stored(VoteEvent.Kind kind, UUID voteId) {
    Optional<VoteEvent> event = event(kind, voteId);
    event.ifPresent(shown -> awaitStored());
    return event;
  }

  /** Returns, or ends its transaction, when all that was shown to it is on the disk. */
  public void awaitStored() {
    // whatever may change something waits for the disk
    jdbc.sql("update vote_event set kind = kind where 1 = 0").update();
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static AnnotationTask map(ResultSet row, int index) throws SQLException {
    return new AnnotationTask(
        new ClipId(row.getObject("clip_id", UUID.class)),
        new ProjectId(row.getObject("project_id", UUID.class)),
        row.getInt("number"),
        new PersonId(row.getObject("collector_id", UUID.class)),
        AnnotationTask.State.valueOf(row.getString("state")),
        row.getInt("votes"),
        row.getInt("free"),
        row.getInt("events"),
        row.getString("head"),
        instant(row, "now"));
  }
}
