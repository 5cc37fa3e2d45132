package org.tenfold.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.admission.background.Culture;
import org.tenfold.project.ProjectId;

/** Reads all that decides about a person in one statement, for it is asked at every claim. */
@Repository
public class Standings {
  private static final String GOLD =
      """
      (select count(*) from gold_clip g join clip c on c.id = g.clip_id
        where c.project_id = p.id and c.collector_id <> :me and g.purpose = '%s')
      """;
  private static final String TEXT =
      """
      (select max(t.version) from project_text t where t.project_id = p.id and t.kind = '%s')
      """;
  private static final String RECEIPT =
      """
      (select max(t.version) from text_receipt t
        where t.person_id = :me and t.project_id = p.id and t.kind = '%s')
      """;
  private static final String ENDED =
      """
      (select count(*) from practice_round d
        where d.person_id = :me and d.project_id = p.id and %s)
      """;
  private static final String QUERY =
      """
      select r.project_id as rule_of, r.background_needed, r.required_culture, r.training_needed,
        r.test_threshold, r.test_attempts,
        (select b.culture from background b where b.person_id = :me) as culture,
      """
          + TEXT.formatted("CONSENT")
          + " as consent_version, "
          + RECEIPT.formatted("CONSENT")
          + " as consent_given, "
          + TEXT.formatted("GUIDELINES")
          + " as guideline_version, "
          + RECEIPT.formatted("GUIDELINES")
          + " as guideline_read, "
          + GOLD.formatted("TRAINING")
          + " as training_clips, "
          + GOLD.formatted("TEST")
          + " as test_clips, "
          + ENDED.formatted("d.kind = 'TRAINING'")
          + " as trained, "
          + ENDED.formatted("d.kind = 'TEST'")
          + " as tests, "
          + ENDED.formatted("d.kind = 'TEST' and d.passed")
          + " as passed, "
          + """
            (select count(*) from test_grant g
              where g.person_id = :me and g.project_id = p.id) as grants
          from project p left join admission_rule r on r.project_id = p.id
          where p.id = :project
          """;

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Standing of(PersonId person, ProjectId project) {
    return jdbc.sql(QUERY)
        .param("me", person.value())
        .param("project", project.value())
        .query(Standings::map)
        .single();
  }

  private static Standing map(ResultSet row, int index) throws SQLException {
    return new Standing(
        row.getObject("rule_of") == null ? AdmissionRule.OPEN : rule(row),
        culture(row.getString("culture")),
        row.getInt("consent_version"),
        row.getInt("consent_given"),
        row.getInt("guideline_version"),
        row.getInt("guideline_read"),
        row.getInt("training_clips"),
        row.getInt("trained") > 0,
        row.getInt("test_clips"),
        row.getInt("tests"),
        row.getInt("grants"),
        row.getInt("passed") > 0);
  }

  private static AdmissionRule rule(ResultSet row) throws SQLException {
    return new AdmissionRule(
        row.getBoolean("background_needed"),
        culture(row.getString("required_culture")),
        row.getBoolean("training_needed"),
        row.getObject("test_threshold", Double.class),
        row.getInt("test_attempts"));
  }

  private static @Nullable Culture culture(@Nullable String name) {
    return name == null ? null : Culture.valueOf(name);
  }
}
