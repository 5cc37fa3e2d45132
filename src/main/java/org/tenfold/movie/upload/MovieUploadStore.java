package org.tenfold.movie.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.movie.MovieId;
import org.tenfold.project.ProjectId;

/** The {@code film_upload} table. */
@Repository
class MovieUploadStore {
  private final JdbcClient jdbc;

  MovieUploadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(MovieUpload upload, ProjectId project) {
    jdbc.sql(
            """
            insert into film_upload (id, project_id, person_id, title, credit, file_name, fingerprint, size_bytes,
              library_path, holder)
            values (:id, :project, :person, :title, :credit, :file, :fingerprint, :size, :library, :holder)
            """)
        .param("id", upload.id())
        .param("project", project.value())
        .param("person", upload.person().value())
        .param("title", upload.title())
        .param("credit", upload.credit())
        .param("file", upload.fileName())
        .param("fingerprint", upload.fingerprint())
        .param("size", upload.sizeBytes())
        .param("library", upload.libraryPath())
        .param("holder", upload.holder().orElse(null), Types.OTHER)
        .update();
  }

  /** One promise of room at a time, until the transaction ends. */
  void lock(ProjectId project) {
    jdbc.sql("select id from project where id = :id for update")
        .param("id", project.value())
        .query(UUID.class)
        .single();
  }

  /** All that are to become films, whoever sends them. */
  List<MovieUpload> expected() {
    return jdbc.sql("select * from film_upload where movie_id is null and refused_at is null")
        .query(MovieUploadStore::map)
        .list();
  }

  Set<UUID> ids() {
    return jdbc.sql("select id from film_upload").query(UUID.class).set();
  }

  Optional<MovieUpload> find(UUID id) {
    return jdbc.sql("select * from film_upload where id = :id")
        .param("id", id)
        .query(MovieUploadStore::map)
        .optional();
  }

  /** Newest first; those that became a film are no longer on their way. */
  List<MovieUpload> onTheirWay(PersonId person) {
    return jdbc.sql(
            "select * from film_upload where person_id = :person and movie_id is null"
                + " order by created_at desc limit 50")
        .param("person", person.value())
        .query(MovieUploadStore::map)
        .list();
  }

  List<MovieUpload> unfinishedForDays(int days) {
    return jdbc.sql(
            "select * from film_upload where finished_at is null and created_at <"
                + " current_timestamp - cast(:days as int) * interval '1' day")
        .param("days", days)
        .query(MovieUploadStore::map)
        .list();
  }

  boolean finish(UUID id) {
    return jdbc.sql(
                "update film_upload set finished_at = current_timestamp where id = :id and"
                    + " finished_at is null")
            .param("id", id)
            .update()
        == 1;
  }

  /**
   * @return false when it was removed meanwhile
   */
  boolean became(UUID id, MovieId movie) {
    return jdbc.sql("update film_upload set movie_id = :movie where id = :id")
            .param("movie", movie.value())
            .param("id", id)
            .update()
        == 1;
  }

  boolean isFilm(UUID id) {
    return jdbc.sql("select count(*) from film_upload where id = :id and movie_id is not null")
            .param("id", id)
            .query(Integer.class)
            .single()
        == 1;
  }

  void refuse(UUID id) {
    jdbc.sql("update film_upload set refused_at = current_timestamp where id = :id")
        .param("id", id)
        .update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from film_upload where id = :id").param("id", id).update();
  }

  private static MovieUpload map(ResultSet row, int index) throws SQLException {
    return new MovieUpload(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("title"),
        row.getString("credit"),
        row.getString("file_name"),
        row.getString("fingerprint"),
        row.getLong("size_bytes"),
        row.getString("library_path"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("finished_at") != null,
        Optional.ofNullable(row.getObject("holder", UUID.class)),
        row.getTimestamp("refused_at") != null);
  }
}
