package org.tenfold.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.movie.MovieId;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/** The clips and votes of a project for the modules that count them. Never shown to annotators. */
@Repository
@Transactional(readOnly = true)
public class VoteFeed {
  /** Else the driver of PostgreSQL keeps all rows before the first is read. */
  private static final int ROWS_AT_ONCE = 10_000;

  private final JdbcClient jdbc;
  private final Projects projects;

  VoteFeed(JdbcClient jdbc, Projects projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  private int labels(ProjectId project) {
    return projects.find(project).orElseThrow().labels().size();
  }

  /** Every clip that is to get votes, by number. */
  public List<ListedClip> clips(ProjectId project) {
    return jdbc.sql(
            """
            select c.id, c.number, c.movie_id, m.title, c.collector_id, p.display_name,
              c.duration_us, c.estimated_emotion
            from clip c join movie m on m.id = c.movie_id join person p on p.id = c.collector_id
              left join annotation_task l on l.clip_id = c.id
            where c.project_id = :project and c.status = 'ACCEPTED'
              and coalesce(l.state, 'OPEN') <> 'GOLD'
            order by c.number
            """)
        .param("project", project.value())
        .query(VoteFeed::clip)
        .list();
  }

  /**
   * A clip's votes after a change.
   *
   * @param at when the change began
   * @param listed whether it is to get votes at all: not when it was withdrawn or became gold
   */
  public record Change(ClipId clip, Instant at, boolean listed, VoteCounts votes) {}

  /**
   * What changed since a moment, by the database's clock. A change shows when its transaction ends
   * but bears the time at which it began: ask from a little before what you have seen.
   */
  public List<Change> changes(ProjectId project, Panel panel, Instant since) {
    Map<ClipId, Change> changes = new LinkedHashMap<>();
    int labels = labels(project);
    jdbc.sql(
            """
            select l.clip_id, l.changed_at, c.status, l.state, v.emotion, count(v.id) as votes
            from annotation_task l join clip c on c.id = l.clip_id
              left join vote v on v.clip_id = l.clip_id and v.panel = :panel
            where l.project_id = :project and l.changed_at >= :since
            group by l.clip_id, l.changed_at, c.status, l.state, v.emotion
            order by l.changed_at, l.clip_id
            """)
        .param("panel", panel.name())
        .param("project", project.value())
        .param("since", SlotStore.at(since))
        .query(
            row -> {
              changes.merge(
                  new ClipId(row.getObject("clip_id", UUID.class)),
                  change(row, labels),
                  VoteFeed::joined);
            });
    return List.copyOf(changes.values());
  }

  private static Change change(ResultSet row, int labels) throws SQLException {
    int[] votes = new int[labels];
    int emotion = row.getInt("emotion");
    if (!row.wasNull()) {
      votes[Label.of(emotion).index()] = row.getInt("votes");
    }
    return new Change(
        new ClipId(row.getObject("clip_id", UUID.class)),
        AnnotationTaskStore.instant(row, "changed_at"),
        "ACCEPTED".equals(row.getString("status")) && !"GOLD".equals(row.getString("state")),
        VoteCounts.of(votes));
  }

  private static Change joined(Change one, Change other) {
    return new Change(one.clip(), one.at(), one.listed(), one.votes().plus(other.votes()));
  }

  /** When something last changed; the epoch when nothing ever did. */
  public Instant lastChange(ProjectId project) {
    return jdbc.sql(
            "select max(changed_at) as last from annotation_task where project_id = :project")
        .param("project", project.value())
        .query((row, index) -> row.getObject("last", OffsetDateTime.class))
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(Instant.EPOCH);
  }

  /** What the panel has said of each clip; clips without a vote are absent. */
  public Map<ClipId, VoteCounts> counts(ProjectId project, Panel panel) {
    return counts(
        jdbc.sql(
            """
            select v.clip_id, v.emotion, count(*) as votes
            from vote v join clip c on c.id = v.clip_id
            where c.project_id = :project and v.panel = :panel
            group by v.clip_id, v.emotion
            """),
        project,
        panel);
  }

  private Map<ClipId, VoteCounts> counts(
      JdbcClient.StatementSpec query, ProjectId project, Panel panel) {
    Map<ClipId, int[]> counts = new HashMap<>();
    int labels = labels(project);
    query
        .withFetchSize(ROWS_AT_ONCE)
        .param("project", project.value())
        .param("panel", panel.name())
        .query(
            row -> {
              ClipId clip = new ClipId(row.getObject("clip_id", UUID.class));
              counts
                      .computeIfAbsent(clip, first -> new int[labels])[
                      Label.of(row.getInt("emotion")).index()] =
                  row.getInt("votes");
            });
    Map<ClipId, VoteCounts> all = HashMap.newHashMap(counts.size());
    counts.forEach((clip, votes) -> all.put(clip, VoteCounts.of(votes)));
    return all;
  }

  /**
   * What the panel had said of each clip by this moment, of the votes that count now: one that was
   * taken back since is absent.
   */
  public Map<ClipId, VoteCounts> countsUntil(ProjectId project, Panel panel, Instant until) {
    return counts(
        jdbc.sql(
                """
                select v.clip_id, v.emotion, count(*) as votes
                from vote v join clip c on c.id = v.clip_id
                where c.project_id = :project and v.panel = :panel and v.given_at <= :until
                group by v.clip_id, v.emotion
                """)
            .param("until", SlotStore.at(until)),
        project,
        panel);
  }

  /** How many clips of the project have slots for votes. */
  public int clipsWithSlots(ProjectId project) {
    return jdbc.sql(
            """
            select count(*) from clip c where c.project_id = :project
              and exists (select 1 from slot s where s.clip_id = c.id)
            """)
        .param("project", project.value())
        .query(Integer.class)
        .single();
  }

  /** When the panel's first vote that counts was given; empty without votes. */
  public Optional<Instant> firstVote(ProjectId project, Panel panel) {
    return jdbc.sql(
            """
            select v.given_at as first from vote v
            where v.panel = :panel
              and exists (select 1 from clip c where c.id = v.clip_id and c.project_id = :project)
            order by v.given_at limit 1
            """)
        .param("project", project.value())
        .param("panel", panel.name())
        .query((row, index) -> row.getObject("first", OffsetDateTime.class))
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Votes of the panel since a moment by their clip's estimate, in the order of {@link Label}. */
  public long[] votesSince(ProjectId project, Panel panel, Instant since) {
    long[] votes = new long[labels(project)];
    jdbc.sql(
            """
            select c.estimated_emotion, count(*) as votes
            from vote v join clip c on c.id = v.clip_id
            where c.project_id = :project and v.panel = :panel and v.given_at >= :since
              and c.status = 'ACCEPTED'
            group by c.estimated_emotion
            """)
        .param("project", project.value())
        .param("panel", panel.name())
        .param("since", SlotStore.at(since))
        .query(
            row -> {
              votes[Label.of(row.getInt("estimated_emotion")).index()] = row.getLong("votes");
            });
    return votes;
  }

  /** Every vote of the panel that counts, in the order in which they were given. */
  public List<CountedVote> votes(ProjectId project, Panel panel) {
    return jdbc.sql(
            """
            select v.id, v.clip_id, c.number, v.annotator_id, p.display_name, v.emotion, v.given_at
            from vote v join clip c on c.id = v.clip_id join person p on p.id = v.annotator_id
            where c.project_id = :project and v.panel = :panel and c.status = 'ACCEPTED'
            order by v.given_at, v.id
            """)
        .withFetchSize(ROWS_AT_ONCE)
        .param("project", project.value())
        .param("panel", panel.name())
        .query(VoteFeed::vote)
        .list();
  }

  private static ListedClip clip(ResultSet row, int index) throws SQLException {
    return new ListedClip(
        new ClipId(row.getObject("id", UUID.class)),
        row.getInt("number"),
        new MovieId(row.getObject("movie_id", UUID.class)),
        row.getString("title"),
        new PersonId(row.getObject("collector_id", UUID.class)),
        row.getString("display_name"),
        row.getLong("duration_us") / 1e6,
        Label.of(row.getInt("estimated_emotion")));
  }

  private static CountedVote vote(ResultSet row, int index) throws SQLException {
    return new CountedVote(
        row.getObject("id", UUID.class),
        new ClipId(row.getObject("clip_id", UUID.class)),
        row.getInt("number"),
        new PersonId(row.getObject("annotator_id", UUID.class)),
        row.getString("display_name"),
        Label.of(row.getInt("emotion")),
        AnnotationTaskStore.instant(row, "given_at"));
  }
}
