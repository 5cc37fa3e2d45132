package org.tenfold.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;

/** The collection rules of a project, one after the other. None is ever changed. */
@Service
public class CollectionRules {
  private final JdbcClient jdbc;

  CollectionRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first; never empty. */
  @Transactional(readOnly = true)
  public List<VersionedRule<CollectionRule>> all(ProjectId project) {
    return jdbc.sql(
            """
            select r.*, coalesce(p.display_name, '') as setter
            from collection_rule r left join person p on p.id = r.set_by
            where r.project_id = :project order by r.version desc
            """)
        .param("project", project.value())
        .query(
            (row, index) ->
                new VersionedRule<>(
                    row.getInt("version"),
                    map(row),
                    row.getString("setter"),
                    row.getObject("set_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Transactional(readOnly = true)
  public VersionedRule<CollectionRule> current(ProjectId project) {
    return all(project).getFirst();
  }

  /**
   * Adds a rule that holds from now on; clips that are there already stay.
   *
   * @param after the version that the person saw
   * @throws InvalidInput when somebody else has set a rule since
   */
  @Transactional
  public void set(ProjectId project, CollectionRule rule, int after, PersonId by) {
    if (current(project).version() != after) {
      throw changedMeanwhile();
    }
    try {
      insert(jdbc, project, after + 1, rule, by);
    } catch (DuplicateKeyException raced) {
      throw changedMeanwhile();
    }
  }

  static void insert(
      JdbcClient jdbc, ProjectId project, int version, CollectionRule rule, @Nullable PersonId by) {
    jdbc.sql(
            """
            insert into collection_rule (project_id, version, clips_per_movie, least_ms, most_ms, tags_needed, checkers,
              set_by)
            values (:project, :version, :clips, :least, :most, :tags, :checkers, :by)
            """)
        .param("project", project.value())
        .param("version", version)
        .param("clips", rule.clipsPerMovie())
        .param("least", rule.leastMillis())
        .param("most", rule.mostMillis())
        .param("tags", rule.tagsNeeded())
        .param("checkers", rule.checkers())
        .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
        .update();
  }

  /** Reads the rule's columns of any row that has them. */
  static CollectionRule map(ResultSet row) throws SQLException {
    return new CollectionRule(
        row.getInt("clips_per_movie"),
        row.getInt("least_ms"),
        row.getInt("most_ms"),
        row.getBoolean("tags_needed"),
        row.getInt("checkers"));
  }

  private static InvalidInput changedMeanwhile() {
    return new InvalidInput("project.rule-meanwhile");
  }
}
