package org.tenfold.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.annotation.task.TaskPolicy;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/** The rule of each project; the default until somebody changes it. */
@Service
public class LabellingRules {
  private final JdbcClient jdbc;

  LabellingRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public LabellingRule of(ProjectId project) {
    return jdbc.sql("select * from labelling_rule where project_id = :project")
        .param("project", project.value())
        .query(LabellingRules::map)
        .optional()
        .orElse(LabellingRule.DEFAULT);
  }

  /** What holds in the current project, read at once. */
  TaskPolicy terms() {
    return jdbc.sql(
            "select p.id, p.votes_per_clip, r.* from project p"
                + " left join labelling_rule r on r.project_id = p.id where p.id = "
                + Projects.CURRENT_ID)
        .query(
            (row, index) ->
                new TaskPolicy(
                    new ProjectId(row.getObject("id", UUID.class)),
                    row.getInt("votes_per_clip"),
                    row.getObject("project_id") == null ? LabellingRule.DEFAULT : map(row, index)))
        .single();
  }

  @Transactional
  public void change(ProjectId project, LabellingRule rule) {
    jdbc.sql("delete from labelling_rule where project_id = :project")
        .param("project", project.value())
        .update();
    jdbc.sql(
            """
            insert into labelling_rule (project_id, watched_fraction, undo_seconds, lease_seconds,
              doubts, gold_share, repeat_share, repeat_after_hours, break_minutes)
            values (:project, :watched, :undo, :lease, :doubts, :gold, :repeat, :after, :break)
            """)
        .param("project", project.value())
        .param("watched", rule.watchedFraction())
        .param("undo", rule.undo().toSeconds())
        .param("lease", rule.lease().toSeconds())
        .param("doubts", rule.doubts())
        .param("gold", rule.goldShare())
        .param("repeat", rule.repeatShare())
        .param("after", rule.repeatAfter().toHours())
        .param("break", rule.breakAfter().toMinutes())
        .update();
  }

  private static LabellingRule map(ResultSet row, int index) throws SQLException {
    return new LabellingRule(
        row.getDouble("watched_fraction"),
        Duration.ofSeconds(row.getInt("undo_seconds")),
        Duration.ofSeconds(row.getInt("lease_seconds")),
        row.getInt("doubts"),
        row.getDouble("gold_share"),
        row.getDouble("repeat_share"),
        Duration.ofHours(row.getInt("repeat_after_hours")),
        Duration.ofMinutes(row.getInt("break_minutes")));
  }
}
