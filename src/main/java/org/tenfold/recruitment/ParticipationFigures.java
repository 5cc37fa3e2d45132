package org.tenfold.recruitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.recruitment.terms.ParticipationState;
import org.tenfold.scope.ProjectKeys;

/**
 * What participants have done, counted from their votes: between the start and the end of each
 * participation, in its project. Nothing of it is stored beside them.
 */
@Repository
class ParticipationFigures {
  private static final String VOTES =
      """
      from vote v where v.annotator_id = p.person_id and v.panel = 'HUMAN'
        and v.given_at >= p.started_at and v.given_at <= coalesce(p.ended_at, v.given_at)
      """;
  private static final String CONTROLS =
      """
      from control_task c where c.annotator_id = p.person_id and c.state = 'JUDGED'
        and c.judged_at >= p.started_at and c.judged_at <= coalesce(p.ended_at, c.judged_at)
      """;
  private static final String WORK =
      "(select count(*) "
          + VOTES
          + ") + (select count(*) "
          + CONTROLS
          + ") as judged, (select coalesce(sum(v.active_ms), 0) "
          + VOTES
          + ") as active_ms, greatest(p.came_at, coalesce((select max(v.given_at) "
          + VOTES
          + "), p.came_at), coalesce((select max(c.judged_at) "
          + CONTROLS
          + "), p.came_at)) as last_at";

  private final JdbcClient jdbc;
  private final ProjectKeys projects;

  ParticipationFigures(JdbcClient jdbc, ProjectKeys projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  Work work(UUID participation) {
    return jdbc.sql(
            "select " + WORK + " from participation p where p.id = :id and p.project_id = :project")
        .param("id", participation)
        .param("project", projects.current())
        .query(ParticipationFigures::work)
        .single();
  }

  /** How many they have judged of the clips of what they are under way with, if anything. */
  record Current(int judged, int clips) {}

  /** One statement: it is asked with each clip. */
  Optional<Current> current(PersonId person) {
    return jdbc.sql(
            "select r.clips, (select count(*) "
                + VOTES
                + ") + (select count(*) "
                + CONTROLS
                + """
                ) as judged
                from participation p join recruitment r on r.id = p.recruitment_id
                where p.person_id = :person and p.project_id = :project and p.state = 'WORKING'
                """)
        .param("person", person.value())
        .param("project", projects.current())
        .query((row, index) -> new Current(row.getInt("judged"), row.getInt("clips")))
        .optional();
  }

  /** Under way and idle since before then: who has done nothing for longest first. */
  Optional<UUID> idle(RecruitmentId recruitment, Instant since) {
    record Idle(UUID id, Instant last) {}
    return jdbc.sql(
            "select p.id, "
                + WORK
                + """
                 from participation p
                where p.recruitment_id = :recruitment and p.project_id = :project
                  and p.state = 'WORKING'
                order by last_at limit 1
                """)
        .param("recruitment", recruitment.value())
        .param("project", projects.current())
        .query((row, index) -> new Idle(row.getObject("id", UUID.class), work(row, index).last()))
        .optional()
        .filter(one -> one.last().isBefore(since))
        .map(Idle::id);
  }

  /**
   * Everybody who came, first come first.
   *
   * @param idleSince who is under way and has done nothing since is idle
   */
  List<ParticipantLine> lines(RecruitmentId recruitment, Instant idleSince) {
    return jdbc.sql(
            "select p.*, a.participant_id, n.username, "
                + WORK
                + """
                , (select coalesce(sum(e.amount), 0) from reward_entry e
                  where e.kind = 'PARTICIPATION' and e.subject = p.id and not exists (
                    select 1 from reward_entry b where b.kind = 'REVERSAL' and b.subject = e.id))
                  as booked
                from participation p join participant a on a.person_id = p.person_id
                  join person n on n.id = p.person_id
                where p.recruitment_id = :recruitment and p.project_id = :project
                order by p.started_at, p.id
                """)
        .param("recruitment", recruitment.value())
        .param("project", projects.current())
        .query((row, index) -> line(row, index, idleSince))
        .list();
  }

  private static ParticipantLine line(ResultSet row, int index, Instant idleSince)
      throws SQLException {
    Work work = work(row, index);
    ParticipationState state = ParticipationState.valueOf(row.getString("state"));
    return new ParticipantLine(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("username"),
        row.getString("participant_id"),
        text(row.getString("study")),
        text(row.getString("session")),
        state,
        state == ParticipationState.WORKING && work.last().isBefore(idleSince),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        work.last(),
        instant(row, "ended_at"),
        work.judged(),
        work.active().toMillis() / 60_000.0,
        text(row.getString("code")),
        instant(row, "code_given_at"),
        row.getBigDecimal("booked"));
  }

  private static Work work(ResultSet row, int index) throws SQLException {
    return new Work(
        row.getInt("judged"),
        Duration.ofMillis(row.getLong("active_ms")),
        row.getObject("last_at", OffsetDateTime.class).toInstant());
  }

  /** The database's clock: votes bear its time. */
  Instant now() {
    return jdbc.sql("select current_timestamp as now")
        .query((row, index) -> row.getObject("now", OffsetDateTime.class).toInstant())
        .single();
  }

  private static String text(@Nullable String kept) {
    return kept == null ? "" : kept;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
