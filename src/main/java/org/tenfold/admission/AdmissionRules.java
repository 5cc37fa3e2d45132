package org.tenfold.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.admission.background.Culture;
import org.tenfold.project.ProjectId;

/** The {@code admission_rule} table; open to all until somebody sets a rule. */
@Repository
class AdmissionRules {
  private final JdbcClient jdbc;

  AdmissionRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  AdmissionRule of(ProjectId project) {
    return jdbc.sql("select * from admission_rule where project_id = :project")
        .param("project", project.value())
        .query((row, index) -> map(row))
        .optional()
        .orElse(AdmissionRule.OPEN);
  }

  void change(ProjectId project, AdmissionRule rule) {
    jdbc.sql("delete from admission_rule where project_id = :project")
        .param("project", project.value())
        .update();
    jdbc.sql(
            """
            insert into admission_rule (project_id, background_needed, required_culture,
              training_needed, test_threshold, test_attempts)
            values (:project, :background, :culture, :training, :threshold, :attempts)
            """)
        .param("project", project.value())
        .param("background", rule.backgroundNeeded())
        .param(
            "culture",
            rule.requiredCulture().map(Culture::name).orElse(null),
            java.sql.Types.VARCHAR)
        .param("training", rule.trainingNeeded())
        .param("threshold", rule.threshold(), java.sql.Types.DOUBLE)
        .param("attempts", rule.attempts())
        .update();
  }

  static AdmissionRule map(ResultSet row) throws SQLException {
    return new AdmissionRule(
        row.getBoolean("background_needed"),
        culture(row.getString("required_culture")),
        row.getBoolean("training_needed"),
        row.getObject("test_threshold", Double.class),
        row.getInt("test_attempts"));
  }

  static @Nullable Culture culture(@Nullable String name) {
    return name == null ? null : Culture.valueOf(name);
  }
}
