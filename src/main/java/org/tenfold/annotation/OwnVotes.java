package org.tenfold.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.scope.ProjectKeys;

/**
 * What annotators have judged in this project, for themselves. Hidden checks stand among it like
 * all else: a list without them would show which they were.
 */
@Repository
@Transactional(readOnly = true)
public class OwnVotes {
  private static final String ALL =
      """
      select o.id, o.clip_id, o.annotator_id, o.emotion, o.at from (
        select v.id, v.clip_id, v.annotator_id, v.emotion, v.given_at as at
        from vote v where v.annotator_id = :me and v.panel = 'HUMAN'
        union all
        select c.vote_id, c.clip_id, c.annotator_id, c.emotion, c.judged_at
        from control_task c where c.annotator_id = :me and c.state = 'JUDGED') o
      where exists (select 1 from annotation_task t
        where t.clip_id = o.clip_id and t.project_id = :project)
      """;

  private static final RowMapper<OwnVote> VOTE =
      (row, index) ->
          new OwnVote(
              row.getObject("id", UUID.class),
              new ClipId(row.getObject("clip_id", UUID.class)),
              new PersonId(row.getObject("annotator_id", UUID.class)),
              Label.of(row.getInt("emotion")),
              AnnotationTaskStore.instant(row, "at"));

  private final JdbcClient jdbc;
  private final ProjectKeys projects;

  OwnVotes(JdbcClient jdbc, ProjectKeys projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  /** The latest first. */
  public List<OwnVote> latest(PersonId annotator, int limit) {
    return jdbc.sql(ALL + " order by o.at desc, o.id limit :limit")
        .param("me", annotator.value())
        .param("project", projects.current())
        .param("limit", limit)
        .query(VOTE)
        .list();
  }

  /** Empty for somebody else's, and for one that was taken back. */
  public Optional<OwnVote> find(UUID id, PersonId annotator) {
    return jdbc.sql(ALL + " and o.id = :id")
        .param("me", annotator.value())
        .param("project", projects.current())
        .param("id", id)
        .query(VOTE)
        .optional();
  }
}
