package org.tenfold.movie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The {@code movie_shot} table. */
@Repository
class ShotStore {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ShotStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** In place of those before. */
  void replace(MovieId movie, List<Shot> shots) {
    jdbc.sql("delete from movie_shot where movie_id = :movie")
        .param("movie", movie.value())
        .update();
    List<Object[]> rows = new java.util.ArrayList<>();
    for (Shot shot : shots) {
      rows.add(
          new Object[] {
            movie.value(),
            rows.size() + 1,
            shot.startMicros(),
            shot.endMicros(),
            shot.face().map(Shot.Range::startMicros).orElse(null),
            shot.face().map(Shot.Range::endMicros).orElse(null)
          });
    }
    batches.batchUpdate(
        """
        insert into movie_shot (movie_id, number, start_us, end_us, face_start_us, face_end_us)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  List<Shot> of(MovieId movie) {
    return jdbc.sql("select * from movie_shot where movie_id = :movie order by number")
        .param("movie", movie.value())
        .query(ShotStore::map)
        .list();
  }

  private static Shot map(ResultSet row, int index) throws SQLException {
    long faceStart = row.getLong("face_start_us");
    Optional<Shot.Range> face =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(new Shot.Range(faceStart, row.getLong("face_end_us")));
    return new Shot(row.getLong("start_us"), row.getLong("end_us"), face);
  }
}
