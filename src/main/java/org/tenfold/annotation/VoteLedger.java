package org.tenfold.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.movie.MovieId;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/** Reads what was voted, for the modules after this one. Never shown to annotators. */
@Repository
@Transactional(readOnly = true)
public class VoteLedger {
  private final JdbcClient jdbc;
  private final Projects projects;

  VoteLedger(JdbcClient jdbc, Projects projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  /**
   * Every accepted clip of the project, by number, with its counts in this panel (all zero when
   * nobody has voted).
   */
  public List<ClipVotes> clips(ProjectId project, Panel panel) {
    List<Label> labels = projects.find(project).orElseThrow().labels().all();
    String counts =
        labels.stream()
            .map("count(case when v.emotion = %1$s then 1 end) as n%1$s"::formatted)
            .collect(Collectors.joining(", "));
    return jdbc.sql(
            """
            select c.id, c.number, c.movie_id, c.duration_us, c.media_key, c.estimated_emotion, %s
            from clip c left join vote v on v.clip_id = c.id and v.panel = :panel
            where c.project_id = :project and c.status = 'ACCEPTED'
            group by c.id, c.number, c.movie_id, c.duration_us, c.media_key, c.estimated_emotion
            order by c.number
            """
                .formatted(counts))
        .param("panel", panel.name())
        .param("project", project.value())
        .query((row, index) -> map(row, labels))
        .list();
  }

  /** Cheap to ask often: changes whenever a vote of this panel lands. */
  public long votes(ProjectId project, Panel panel) {
    return jdbc.sql(
            "select count(*) from vote v join clip c on c.id = v.clip_id where c.project_id ="
                + " :project and v.panel = :panel")
        .param("project", project.value())
        .param("panel", panel.name())
        .query(Long.class)
        .single();
  }

  /**
   * What was taken back, voided or skipped on each clip, of people.
   *
   * @param undone votes that their annotators took back
   * @param voided votes that curators took out
   * @param skipped words of annotators that they cannot judge the clip
   */
  public record Corrections(int undone, int voided, int skipped) {}

  /** By the clip's number, as its log says; clips without any are absent. */
  public Map<Integer, Corrections> corrections(ProjectId project) {
    Map<Integer, Corrections> all = new HashMap<>();
    jdbc.sql(
            """
            select c.number, count(case when e.kind = 'UNDO' then 1 end) as undone,
              count(case when e.kind = 'VOID' then 1 end) as voided,
              count(case when e.kind = 'SKIP' then 1 end) as skipped
            from vote_event e join clip c on c.id = e.clip_id
            where c.project_id = :project and e.kind in ('UNDO', 'VOID', 'SKIP')
            group by c.number
            """)
        .param("project", project.value())
        .query(
            row -> {
              all.put(
                  row.getInt("number"),
                  new Corrections(
                      row.getInt("undone"), row.getInt("voided"), row.getInt("skipped")));
            });
    return all;
  }

  /** Who voted in this panel, each once. */
  public List<PersonId> voters(ProjectId project, Panel panel) {
    return jdbc.sql(
            """
            select distinct v.annotator_id from vote v join clip c on c.id = v.clip_id
            where c.project_id = :project and v.panel = :panel
            """)
        .param("project", project.value())
        .param("panel", panel.name())
        .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Sees each vote of a panel. */
  @FunctionalInterface
  public interface VoteVisitor {
    void vote(int clip, PersonId annotator, Label emotion);
  }

  /** Every vote of the panel on accepted clips, in no order. */
  public void forEachVote(ProjectId project, Panel panel, VoteVisitor visitor) {
    jdbc.sql(
            """
            select c.number, v.annotator_id, v.emotion from vote v join clip c on c.id = v.clip_id
            where c.project_id = :project and v.panel = :panel and c.status = 'ACCEPTED'
            """)
        .param("project", project.value())
        .param("panel", panel.name())
        .query(
            (RowCallbackHandler)
                row ->
                    visitor.vote(
                        row.getInt(1),
                        new PersonId(row.getObject(2, UUID.class)),
                        Label.of(row.getInt(3))));
  }

  public List<GivenVote> votesOn(ClipId clip, Panel panel) {
    return jdbc.sql(
            """
            select v.annotator_id, p.display_name, v.emotion, v.response_ms, v.watched_fraction,
              v.replays, v.speed, v.given_at
            from vote v join person p on p.id = v.annotator_id
            where v.clip_id = :clip and v.panel = :panel order by v.given_at, v.slot_no
            """)
        .param("clip", clip.value())
        .param("panel", panel.name())
        .query(
            (row, index) ->
                new GivenVote(
                    new PersonId(row.getObject("annotator_id", UUID.class)),
                    row.getString("display_name"),
                    Label.of(row.getInt("emotion")),
                    row.getInt("response_ms"),
                    row.getDouble("watched_fraction"),
                    row.getInt("replays"),
                    row.getDouble("speed"),
                    AnnotationTaskStore.instant(row, "given_at")))
        .list();
  }

  private static ClipVotes map(ResultSet row, List<Label> labels) throws SQLException {
    int[] counts = new int[labels.size()];
    for (Label emotion : labels) {
      counts[emotion.index()] = row.getInt("n" + emotion.number());
    }
    return new ClipVotes(
        new ClipId(row.getObject("id", UUID.class)),
        row.getInt("number"),
        new MovieId(row.getObject("movie_id", UUID.class)),
        row.getLong("duration_us"),
        row.getString("media_key"),
        Label.of(row.getInt("estimated_emotion")),
        VoteCounts.of(counts));
  }
}
