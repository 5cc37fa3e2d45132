package org.tenfold.project;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.emotion.LabelRule;
import org.tenfold.error.InvalidInput;

/** The label rules of a project, one after the other. None is ever changed. */
@Service
public class LabelRules {
  private final JdbcClient jdbc;

  LabelRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first; never empty. */
  @Transactional(readOnly = true)
  public List<VersionedRule<LabelRule>> all(ProjectId project) {
    return jdbc.sql(
            """
            select r.version, r.votes, r.threshold, r.set_at, coalesce(p.display_name, '') as set_by
            from label_rule r left join person p on p.id = r.set_by
            where r.project_id = :project order by r.version desc
            """)
        .param("project", project.value())
        .query(
            (row, index) ->
                new VersionedRule<>(
                    row.getInt("version"),
                    new LabelRule(row.getInt("votes"), row.getInt("threshold")),
                    row.getString("set_by"),
                    row.getObject("set_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Transactional(readOnly = true)
  public VersionedRule<LabelRule> current(ProjectId project) {
    return all(project).getFirst();
  }

  /**
   * How many votes each clip is to get. Until the caller's transaction ends nobody changes that, so
   * no clip gets the slots of an older rule.
   */
  @Transactional
  public int lockVotes(ProjectId project) {
    return jdbc.sql("select votes_per_clip from project where id = :project for update")
        .param("project", project.value())
        .query(Integer.class)
        .single();
  }

  /**
   * Adds a rule that holds from now on.
   *
   * @param after the version that the person saw
   * @throws InvalidInput when somebody else has set a rule since
   */
  @Transactional
  public void set(ProjectId project, LabelRule rule, int after, PersonId by) {
    if (current(project).version() != after) {
      throw changedMeanwhile();
    }
    try {
      insert(jdbc, project, after + 1, rule, by);
    } catch (DuplicateKeyException raced) {
      throw changedMeanwhile();
    }
    jdbc.sql(
            """
            update project set votes_per_clip = :votes, label_threshold = :threshold
            where id = :project
            """)
        .param("votes", rule.votes())
        .param("threshold", rule.threshold())
        .param("project", project.value())
        .update();
  }

  static void insert(
      JdbcClient jdbc,
      ProjectId project,
      int version,
      LabelRule rule,
      @org.jspecify.annotations.Nullable PersonId by) {
    jdbc.sql(
            """
            insert into label_rule (project_id, version, votes, threshold, set_by)
            values (:project, :version, :votes, :threshold, :by)
            """)
        .param("project", project.value())
        .param("version", version)
        .param("votes", rule.votes())
        .param("threshold", rule.threshold())
        .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
        .update();
  }

  private static InvalidInput changedMeanwhile() {
    return new InvalidInput("project.label-rule-meanwhile");
  }
}
