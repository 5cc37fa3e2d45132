package org.tenfold.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.emotion.LabelRule;

/** The projects of this installation. This version works on one at a time: the oldest. */
@Service
public class Projects {
  /** A subquery for the id of {@link #current}, for statements that are sent with every vote. */
  public static final String CURRENT_ID =
      "(select id from project order by created_at, id limit 1)";

  private final JdbcClient jdbc;

  Projects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Optional<Project> find() {
    return jdbc.sql(
            """
            select p.*, r.* from project p join collection_rule r on r.project_id = p.id
            order by p.created_at, p.id, r.version desc limit 1
            """)
        .query(Projects::map)
        .optional();
  }

  /**
   * @throws IllegalStateException before the first start has made a project
   */
  @Transactional(readOnly = true)
  public Project current() {
    return find().orElseThrow(() -> new IllegalStateException("there is no project yet"));
  }

  /** By the paper's rules, and with two people who check each clip; the demo with one. */
  @Transactional
  public Project create(String name, boolean demo) {
    CollectionRule collection = demo ? CollectionRule.DEMO : CollectionRule.DFEW;
    Project project = new Project(ProjectId.next(), name, demo, collection, LabelRule.DFEW);
    jdbc.sql(
            """
            insert into project (id, name, demo, votes_per_clip, label_threshold)
            values (:id, :name, :demo, :votes, :threshold)
            """)
        .param("id", project.id().value())
        .param("name", name)
        .param("demo", demo)
        .param("votes", project.rule().votes())
        .param("threshold", project.rule().threshold())
        .update();
    CollectionRules.insert(jdbc, project.id(), 1, collection, null);
    LabelRules.insert(jdbc, project.id(), 1, project.rule(), null);
    return project;
  }

  private static Project map(ResultSet row, int number) throws SQLException {
    return new Project(
        new ProjectId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getBoolean("demo"),
        CollectionRules.map(row),
        new LabelRule(row.getInt("votes_per_clip"), row.getInt("label_threshold")));
  }
}
