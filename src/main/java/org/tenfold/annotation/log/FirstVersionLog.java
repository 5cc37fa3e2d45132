package org.tenfold.annotation.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.PositionOrder;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.task.VoteEventCodec;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/**
 * Fills the tables of {@code V4__annotation.sql} from {@code first_slot} and {@code first_vote}:
 * the log says that slots were opened and what was voted, and nothing that nobody wrote down. Who
 * held a clip gives it back.
 */
final class FirstVersionLog {
  private final JdbcClient jdbc;

  FirstVersionLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Task(ClipId clip, int number, UUID collector, Instant opened) {}

  private record Given(Panel panel, int slot, PersonId annotator, Vote vote, Instant at) {}

  void write() {
    jdbc.sql(
            """
            select id, number, collector_id, coalesce(checked_at, created_at) as opened from clip
            where id in (select clip_id from first_slot) order by number
            """)
        .query(
            (row, index) ->
                new Task(
                    new ClipId(row.getObject("id", UUID.class)),
                    row.getInt("number"),
                    row.getObject("collector_id", UUID.class),
                    instant(row, "opened")))
        .list()
        .forEach(this::write);
  }

  private void write(Task task) {
    List<Given> votes = votes(task.clip());
    int human = slots(task.clip(), Panel.HUMAN);
    int given = (int) votes.stream().filter(vote -> vote.panel() == Panel.HUMAN).count();
    jdbc.sql(
            """
            insert into labelling (clip_id, number, collector_id, state, votes, free)
            values (:clip, :number, :collector, :state, :votes, :free)
            """)
        .param("clip", task.clip().value())
        .param("number", task.number())
        .param("collector", task.collector())
        .param("state", human > 0 && given == human ? "DONE" : "OPEN")
        .param("votes", given)
        .param("free", human - given)
        .update();
    List<VoteEvent> events = new ArrayList<>();
    for (Panel panel : Panel.values()) {
      int slots = slots(task.clip(), panel);
      if (slots > 0) {
        open(task.clip(), panel);
        events.add(VoteEvent.of(task.clip(), VoteEvent.Kind.OPEN, task.opened(), panel, slots));
      }
    }
    for (Given vote : votes) {
      store(task.clip(), vote);
      events.add(
          VoteEvent.of(task.clip(), VoteEvent.Kind.VOTE, vote.at(), vote.panel(), vote.slot())
              .ofAnnotator(vote.annotator(), null)
              .withVote(vote.vote(), null));
    }
    seal(task.clip(), events);
  }

  private void seal(ClipId clip, List<VoteEvent> events) {
    String head = "";
    for (int seq = 1; seq <= events.size(); seq++) {
      VoteEvent event = events.get(seq - 1);
      String text = VoteEventCodec.write(seq, event);
      head = VoteEventCodec.hash(head, text);
      jdbc.sql(
              """
              insert into vote_event (clip_id, seq, kind, vote_id, body, hash)
              values (:clip, :seq, :kind, :vote, :body, :hash)
              """)
          .param("clip", clip.value())
          .param("seq", seq)
          .param("kind", event.kind().name())
          .param("vote", event.voteId(), java.sql.Types.OTHER)
          .param("body", text)
          .param("hash", head)
          .update();
    }
    jdbc.sql("update labelling set events = :events, head = :head where clip_id = :clip")
        .param("events", events.size())
        .param("head", head)
        .param("clip", clip.value())
        .update();
  }

  private int slots(ClipId clip, Panel panel) {
    return jdbc.sql("select count(*) from first_slot where clip_id = :clip and panel = :panel")
        .param("clip", clip.value())
        .param("panel", panel.name())
        .query(Integer.class)
        .single();
  }

  private void open(ClipId clip, Panel panel) {
    jdbc.sql(
            """
            insert into slot (clip_id, panel, slot_no, state, annotator_id)
            select clip_id, panel, slot_no, case when state = 'VOTED' then 'VOTED' else 'FREE' end,
              case when state = 'VOTED' then annotator_id end
            from first_slot where clip_id = :clip and panel = :panel
            """)
        .param("clip", clip.value())
        .param("panel", panel.name())
        .update();
  }

  private void store(ClipId clip, Given given) {
    Vote vote = given.vote();
    jdbc.sql(
            """
            insert into vote (id, clip_id, panel, slot_no, annotator_id, emotion, response_ms,
              active_ms, watched_fraction, replays, speed, position_order, given_at)
            select id, clip_id, panel, slot_no, annotator_id, emotion, :response, :active, :watched,
              :replays, :speed, :order, given_at
            from first_vote where id = :id and clip_id = :clip
            """)
        .param("response", vote.responseMillis())
        .param("active", vote.activeMillis())
        .param("watched", vote.watchedFraction())
        .param("replays", vote.replays())
        .param("speed", vote.speed())
        .param("order", vote.order())
        .param("id", vote.id())
        .param("clip", clip.value())
        .update();
  }

  private List<Given> votes(ClipId clip) {
    return jdbc.sql(
            "select * from first_vote where clip_id = :clip order by given_at, panel, slot_no")
        .param("clip", clip.value())
        .query(FirstVersionLog::given)
        .list();
  }

  private static Given given(ResultSet row, int index) throws SQLException {
    PersonId annotator = new PersonId(row.getObject("annotator_id", UUID.class));
    int millis = Math.max(0, row.getInt("response_ms"));
    Vote vote =
        new Vote(
            row.getObject("id", UUID.class),
            Label.of(row.getInt("emotion")),
            millis,
            millis,
            Math.clamp(row.getDouble("watched_fraction"), 0, 1),
            Math.max(0, row.getInt("replays")),
            1,
            PositionOrder.text(order(annotator)));
    return new Given(
        Panel.valueOf(row.getString("panel")),
        row.getInt("slot_no"),
        annotator,
        vote,
        instant(row, "given_at"));
  }

  /**
   * The first version knew seven emotions only, turned them on the keys by a person's id, and kept
   * no order.
   */
  private static List<Label> order(PersonId annotator) {
    List<Label> order = new ArrayList<>(LabelSet.DFEW.all());
    Collections.rotate(order, Math.floorMod(annotator.value().hashCode(), LabelSet.DFEW.size()));
    return order;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
