package org.tenfold.annotation.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.project.ProjectId;
import org.tenfold.scope.ProjectKeys;

/** What holds for a task: one statement, as every claim and every vote asks it. */
@Repository
class TaskPolicies {
  private final JdbcClient jdbc;
  private final ProjectKeys projects;

  TaskPolicies(JdbcClient jdbc, ProjectKeys projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  TaskPolicy current() {
    return jdbc.sql(
            """
            select p.id, p.archived_at, p.votes_per_clip, r.* from project p
            left join annotation_rule r on r.project_id = p.id
            where p.id = :project
            """)
        .param("project", projects.current())
        .query(TaskPolicies::read)
        .single();
  }

  private static TaskPolicy read(ResultSet row, int index) throws SQLException {
    return new TaskPolicy(
        new ProjectId(row.getObject("id", UUID.class)),
        row.getObject("archived_at") != null,
        row.getInt("votes_per_clip"),
        row.getObject("project_id") == null ? AnnotationRule.DEFAULT : rule(row));
  }

  private static AnnotationRule rule(ResultSet row) throws SQLException {
    return new AnnotationRule(
        row.getDouble("watched_fraction"),
        Duration.ofSeconds(row.getInt("undo_seconds")),
        Duration.ofSeconds(row.getInt("lease_seconds")),
        row.getInt("skips"),
        row.getDouble("gold_share"),
        row.getDouble("repeat_share"),
        Duration.ofHours(row.getInt("repeat_after_hours")),
        Duration.ofMinutes(row.getInt("break_minutes")));
  }
}
