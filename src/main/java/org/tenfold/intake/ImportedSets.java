package org.tenfold.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.persistence.CountColumns;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/** The imported sets as they stand in the database. They are written once, by the import. */
@Repository
public class ImportedSets {
  private final JdbcClient jdbc;
  private final Projects projects;

  ImportedSets(JdbcClient jdbc, Projects projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<ImportedSet> list(ProjectId project) {
    return jdbc.sql(
            "select * from imported_set where project_id = :project order by imported_at desc,"
                + " name")
        .param("project", project.value())
        .query(ImportedSets::set)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<ImportedSet> find(ImportedSetId id) {
    return jdbc.sql("select * from imported_set where id = :id")
        .param("id", id.value())
        .query(ImportedSets::set)
        .optional();
  }

  /** By number; empty for a set that is not there. */
  @Transactional(readOnly = true)
  public List<ImportedClip> clips(ImportedSetId id) {
    int classes = classes(id);
    return jdbc.sql("select * from imported_clip where set_id = :set order by number")
        .param("set", id.value())
        .query((row, index) -> clip(row, classes))
        .list();
  }

  /** How many labels its votes were for; any, where there is no such set. */
  private int classes(ImportedSetId id) {
    return jdbc.sql("select project_id from imported_set where id = :id")
        .param("id", id.value())
        .query(UUID.class)
        .optional()
        .flatMap(project -> projects.find(new ProjectId(project)))
        .map(project -> project.labels().size())
        .orElse(LabelSet.LEAST);
  }

  /** By clip, then annotator; empty where the file did not tell who voted. */
  @Transactional(readOnly = true)
  public List<ImportedVote> votes(ImportedSetId id) {
    return jdbc.sql(
            """
            select b.clip_number, a.name, b.emotion, b.given_at
            from imported_vote b
            join imported_annotator a on a.set_id = b.set_id and a.number = b.annotator_number
            where b.set_id = :set
            order by b.clip_number, b.annotator_number
            """)
        .param("set", id.value())
        .query(ImportedSets::vote)
        .list();
  }

  /**
   * Does nothing when it is gone already.
   *
   * @throws InvalidInput when a release was frozen from it
   */
  @Transactional
  public void delete(ImportedSetId id) {
    try {
      jdbc.sql("delete from imported_set where id = :id").param("id", id.value()).update();
    } catch (DataIntegrityViolationException referred) {
      throw new InvalidInput(referred, "intake.in-use");
    }
  }

  private static ImportedSet set(ResultSet row, int index) throws SQLException {
    int annotators = row.getInt("annotators");
    return new ImportedSet(
        new ImportedSetId(row.getObject("id", UUID.class)),
        row.getString("name"),
        SourceFormat.valueOf(row.getString("source_format")),
        row.getInt("clips"),
        row.getLong("votes"),
        annotators == 0 ? OptionalInt.empty() : OptionalInt.of(annotators),
        row.getInt("votes_per_clip"),
        new PersonId(row.getObject("imported_by", UUID.class)),
        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
        row.getString("file_name"),
        row.getString("file_sha256"));
  }

  private static ImportedClip clip(ResultSet row, int classes) throws SQLException {
    double seconds = row.getDouble("seconds");
    OptionalDouble length = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    int label = row.getInt("given_label");
    OptionalInt given = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(label);
    return new ImportedClip(
        row.getInt("number"),
        row.getString("name"),
        Optional.ofNullable(row.getString("movie")),
        length,
        CountColumns.read(row, classes),
        given);
  }

  private static ImportedVote vote(ResultSet row, int index) throws SQLException {
    Optional<Instant> at =
        Optional.ofNullable(row.getObject("given_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant);
    return new ImportedVote(
        row.getInt("clip_number"), row.getString("name"), Label.of(row.getInt("emotion")), at);
  }
}
