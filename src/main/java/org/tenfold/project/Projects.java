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

  private static final int DEFAULT_CLIPS_PER_MOVIE = 20;

  private final JdbcClient jdbc;

  Projects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Optional<Project> find() {
    return jdbc.sql("select * from project order by created_at, id limit 1")
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

  @Transactional
  public Project create(String name, boolean demo) {
    Project project =
        new Project(ProjectId.next(), name, demo, DEFAULT_CLIPS_PER_MOVIE, LabelRule.DFEW);
    jdbc.sql(
            """
            insert into project (id, name, demo, clips_per_movie, votes_per_clip, label_threshold)
            values (:id, :name, :demo, :clips, :votes, :threshold)
            """)
        .param("id", project.id().value())
        .param("name", name)
        .param("demo", demo)
        .param("clips", project.clipsPerMovie())
        .param("votes", project.rule().votes())
        .param("threshold", project.rule().threshold())
        .update();
    LabelRules.insert(jdbc, project.id(), 1, project.rule(), null);
    return project;
  }

  private static Project map(ResultSet row, int number) throws SQLException {
    return new Project(
        new ProjectId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getBoolean("demo"),
        row.getInt("clips_per_movie"),
        new LabelRule(row.getInt("votes_per_clip"), row.getInt("label_threshold")));
  }
}
