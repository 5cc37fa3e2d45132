package org.tenfold.annotation.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
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
  private final ProjectKeys projects;

  AnnotationTaskStore(JdbcClient jdbc, ProjectKeys projects) {
    this.jdbc = jdbc;
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

  /** Like {@link #lock}, for the clip whose slot this person holds by this token. */
  public Optional<AnnotationTask> lockHeld(UUID token, PersonId annotator) {
    return jdbc.sql(
            """
            select l.*, current_timestamp as now from annotation_task l where clip_id = (
              select s.clip_id from slot s
              where s.token = :token and s.annotator_id = :me and s.state = 'HELD')
            for update
            """)
        .param("token", token)
        .param("me", annotator.value())
        .query(AnnotationTaskStore::map)
        .optional();
  }

  /** Like {@link #lock}, but empty at once when somebody else is at work on the clip. */
  public Optional<AnnotationTask> lockUnlessBusy(ClipId clip) {
    return read(
        "select l.*, current_timestamp as now from annotation_task l where clip_id = :clip"
            + " for update skip locked",
        clip);
  }

  private Optional<AnnotationTask> read(String sql, ClipId clip) {
    return jdbc.sql(sql).param("clip", clip.value()).query(AnnotationTaskStore::map).optional();
  }

  /** Writes the row back, with the events that were added to it. */
  public void save(AnnotationTask row) {
    for (AnnotationTask.Entry entry : row.added()) {
      jdbc.sql(
              """
              insert into vote_event (clip_id, project_id, at, seq, kind, vote_id, body, hash)
              values (:clip, :project, :at, :seq, :kind, :vote, :body, :hash)
              """)
          .param("clip", row.clip().value())
          .param("project", row.project())
          .param("at", SlotStore.at(entry.at()))
          .param("seq", entry.seq())
          .param("kind", entry.kind().name())
          .param("vote", entry.voteId(), java.sql.Types.OTHER)
          .param("body", entry.text())
          .param("hash", entry.hash())
          .update();
    }
    jdbc.sql(
            """
            update annotation_task set state = :state, votes = :votes, free = :free, events = :events,
              head = :head, changed_at = current_timestamp
            where clip_id = :clip
            """)
        .param("state", row.state().name())
        .param("votes", row.votes())
        .param("free", row.free())
        .param("events", row.events())
        .param("head", row.head())
        .param("clip", row.clip().value())
        .update();
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

  public long countCandidates(PersonId annotator) {
    return jdbc.sql("select count(*) from annotation_task l where " + OPEN_FOR_ME)
        .param("me", annotator.value())
        .param("project", projects.current())
        .query(Long.class)
        .single();
  }

  private static final String OPEN_FOR_ME =
      """
      l.project_id = :project and l.state = 'OPEN' and l.free > 0 and l.collector_id <> :me
        and not exists (
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
