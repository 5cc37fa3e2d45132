package org.tenfold.annotation.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.task.VoteEventCodec;
import org.tenfold.clip.ClipId;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.scope.Scope;

/**
 * Proves that the log of votes is whole and that the tables are what it says: each event's hash
 * covers the one before, and slots, votes and counts are made anew from the events and compared.
 * May run beside people at work: it holds one clip at a time, for an instant.
 */
@Service
public class VoteLogCheck {
  private final JdbcClient jdbc;
  private final AnnotationTaskStore labelling;
  private final LoggedPeople people;
  private final TransactionTemplate transaction;

  VoteLogCheck(
      JdbcClient jdbc,
      AnnotationTaskStore labelling,
      LoggedPeople people,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.people = people;
    this.labelling = labelling;
    this.transaction = transaction;
  }

  /**
   * Something that is not as it was written.
   *
   * @param clip number of the clip
   * @param event its event, from 1; 0 when a table differs from the log
   */
  public record Finding(int clip, int event, Message what) {
    public Message message() {
      return event > 0
          ? Message.of("annotation.log-finding-event", clip, event, what)
          : Message.of("annotation.log-finding", clip, what);
    }
  }

  /**
   * @param fingerprint SHA-256 over the ends of all clips' logs, by number: write it down, and no
   *     later change of the past fits it
   */
  public record Report(int clips, long events, String fingerprint, List<Finding> findings) {
    public boolean whole() {
      return findings.isEmpty();
    }
  }

  private record Row(
      int seq, String kind, Instant at, @Nullable UUID voteId, String body, String hash) {}

  private record End(ClipId clip, UUID project, int number, long events, String head) {}

  /** Of the project that this thread works for; of all where it works for none. */
  public Report run() {
    List<Finding> findings = new ArrayList<>();
    Map<UUID, LoggedPeople.Names> known = new HashMap<>();
    String fingerprint = "";
    long events = 0;
    List<End> ends = ends();
    for (End end : ends) {
      LoggedPeople.Names names = known.computeIfAbsent(end.project(), people::of);
      AnnotationTask row =
          Objects.requireNonNull(transaction.execute(status -> check(end.clip(), names, findings)));
      fingerprint = VoteEventCodec.hash(fingerprint, row.number() + " " + row.head());
      events += row.events();
    }
    return new Report(ends.size(), events, fingerprint, List.copyOf(findings));
  }

  /** What {@link #run} comes to where the log is whole, without looking whether it is. */
  public Report unchecked() {
    String fingerprint = "";
    long events = 0;
    List<End> ends = ends();
    for (End end : ends) {
      fingerprint = VoteEventCodec.hash(fingerprint, end.number() + " " + end.head());
      events += end.events();
    }
    return new Report(ends.size(), events, fingerprint, List.of());
  }

  private List<End> ends() {
    UUID here = Scope.project().orElse(null);
    return jdbc.sql(
            "select clip_id, project_id, number, events, head from annotation_task"
                + (here == null ? "" : " where project_id = :project")
                + " order by project_id, number")
        .params(here == null ? Map.of() : Map.of("project", here))
        .query(
            (row, index) ->
                new End(
                    new ClipId(row.getObject("clip_id", UUID.class)),
                    row.getObject("project_id", UUID.class),
                    row.getInt("number"),
                    row.getLong("events"),
                    row.getString("head")))
        .list();
  }

  /**
   * One clip's log and tables.
   *
   * @return empty when they are whole
   */
  public List<Finding> run(ClipId clip) {
    List<Finding> findings = new ArrayList<>();
    AnnotationTask unused =
        Objects.requireNonNull(
            transaction.execute(status -> check(clip, people.of(project(clip)), findings)));
    return List.copyOf(findings);
  }

  private UUID project(ClipId clip) {
    return jdbc.sql("select project_id from annotation_task where clip_id = :clip")
        .param("clip", clip.value())
        .query(UUID.class)
        .single();
  }

  private AnnotationTask check(ClipId clip, LoggedPeople.Names names, List<Finding> findings) {
    AnnotationTask row = labelling.lock(clip).orElseThrow();
    TaskProjection replay = new TaskProjection();
    String head = "";
    int seq = 0;
    for (Row event : events(clip)) {
      seq++;
      String expected = VoteEventCodec.hash(head, event.body());
      head = event.hash();
      if (!expected.equals(event.hash())) {
        findings.add(new Finding(row.number(), seq, Message.of("annotation.log-hash")));
        return row;
      }
      if (!follows(clip, seq, event, names, replay, row.number(), findings)) {
        return row;
      }
    }
    if (seq != row.events() || !head.equals(row.head())) {
      findings.add(new Finding(row.number(), seq, Message.of("annotation.log-ends", row.events())));
      return row;
    }
    compare(clip, row, replay, findings);
    return row;
  }

  private static boolean follows(
      ClipId clip,
      int seq,
      Row row,
      LoggedPeople.Names names,
      TaskProjection replay,
      int number,
      List<Finding> findings) {
    try {
      VoteEvent event = VoteEventCodec.read(row.body());
      boolean same =
          row.seq() == seq
              && VoteEventCodec.seq(row.body()) == seq
              && event.clip().equals(clip)
              && event.kind().name().equals(row.kind())
              && event.at().equals(row.at())
              && Objects.equals(event.voteId(), row.voteId());
      if (!same) {
        findings.add(new Finding(number, seq, Message.of("annotation.log-columns")));
        return false;
      }
      replay.apply(names.of(event));
      return true;
    } catch (RuntimeException unreadable) {
      Message why = Message.text(String.valueOf(unreadable.getMessage()));
      findings.add(new Finding(number, seq, Message.of("annotation.log-unreadable", why)));
      return false;
    }
  }

  private void compare(
      ClipId clip, AnnotationTask row, TaskProjection replay, List<Finding> findings) {
    if (row.state() != replay.state()
        || row.votes() != replay.votes()
        || row.free() != replay.free()) {
      findings.add(
          new Finding(
              row.number(),
              0,
              Message.of(
                  "annotation.log-counts",
                  row.state(),
                  row.votes(),
                  row.free(),
                  replay.state(),
                  replay.votes(),
                  replay.free())));
    }
    Map<TaskProjection.Place, TaskProjection.Slot> told = replay.slots();
    Map<TaskProjection.Place, TaskProjection.Slot> kept = slots(clip);
    kept.forEach(
        (place, slot) -> {
          if (!slot.equals(told.remove(place))) {
            findings.add(
                new Finding(
                    row.number(),
                    0,
                    Message.of("annotation.log-slot-differs", place.panel(), place.slot())));
          }
        });
    told.keySet()
        .forEach(
            place ->
                findings.add(
                    new Finding(
                        row.number(),
                        0,
                        Message.of("annotation.log-slot-missing", place.panel(), place.slot()))));
  }

  private List<Row> events(ClipId clip) {
    return jdbc.sql("select * from vote_event where clip_id = :clip order by seq")
        .param("clip", clip.value())
        .query(
            (row, index) ->
                new Row(
                    row.getInt("seq"),
                    row.getString("kind"),
                    AnnotationTaskStore.instant(row, "at"),
                    row.getObject("vote_id", UUID.class),
                    row.getString("body"),
                    row.getString("hash")))
        .list();
  }

  private Map<TaskProjection.Place, TaskProjection.Slot> slots(ClipId clip) {
    Map<TaskProjection.Place, TaskProjection.Slot> slots = new HashMap<>();
    jdbc.sql(
            """
            select s.panel, s.slot_no, s.state, s.annotator_id, s.token, v.id, v.emotion,
              v.response_ms, v.active_ms, v.watched_fraction, v.replays, v.speed, v.position_order,
              v.consent_version, v.annotator_id as voter
            from slot s left join vote v
              on v.clip_id = s.clip_id and v.panel = s.panel and v.slot_no = s.slot_no
            where s.clip_id = :clip
            """)
        .param("clip", clip.value())
        .query(
            (row, index) -> {
              TaskProjection.Place place =
                  new TaskProjection.Place(
                      Panel.valueOf(row.getString("panel")), row.getInt("slot_no"));
              slots.put(place, slot(row));
              return place;
            })
        .list();
    return slots;
  }

  private static TaskProjection.Slot slot(ResultSet row) throws SQLException {
    UUID annotator = row.getObject("annotator_id", UUID.class);
    UUID vote = row.getObject("id", UUID.class);
    if (vote != null && annotator != null) {
      boolean same = annotator.equals(row.getObject("voter", UUID.class));
      return new TaskProjection.Slot(
          same ? new PersonId(annotator) : null,
          row.getObject("token", UUID.class),
          new TaskProjection.Stored(
              new Vote(
                  vote,
                  Label.of(row.getInt("emotion")),
                  row.getInt("response_ms"),
                  row.getInt("active_ms"),
                  row.getDouble("watched_fraction"),
                  row.getInt("replays"),
                  row.getDouble("speed"),
                  row.getString("position_order")),
              row.getObject("consent_version", Integer.class)));
    }
    return new TaskProjection.Slot(
        annotator == null ? null : new PersonId(annotator),
        row.getObject("token", UUID.class),
        null);
  }
}
