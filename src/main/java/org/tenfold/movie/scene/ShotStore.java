package org.tenfold.movie.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.Shot;

/** The tables {@code movie_shot} and {@code movie_moment}. */
@Repository
public class ShotStore {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ShotStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** In place of those before. */
  public void replace(MovieId movie, List<Shot> shots) {
    for (String table : List.of("movie_moment", "movie_shot")) {
      jdbc.sql("delete from " + table + " where movie_id = :movie")
          .param("movie", movie.value())
          .update();
    }
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> moments = new ArrayList<>();
    for (Shot shot : shots) {
      rows.add(new Object[] {movie.value(), rows.size() + 1, shot.startMicros(), shot.endMicros()});
      for (Shot.Range moment : shot.moments()) {
        moments.add(
            new Object[] {movie.value(), rows.size(), moment.startMicros(), moment.endMicros()});
      }
    }
    batches.batchUpdate(
        "insert into movie_shot (movie_id, number, start_us, end_us) values (?, ?, ?, ?)", rows);
    batches.batchUpdate(
        "insert into movie_moment (movie_id, shot, start_us, end_us) values (?, ?, ?, ?)", moments);
  }

  public List<Shot> of(MovieId movie) {
    Map<Integer, List<Shot.Range>> moments = new HashMap<>();
    jdbc.sql("select * from movie_moment where movie_id = :movie order by start_us")
        .param("movie", movie.value())
        .query(
            row -> {
              moments
                  .computeIfAbsent(row.getInt("shot"), shot -> new ArrayList<>())
                  .add(new Shot.Range(row.getLong("start_us"), row.getLong("end_us")));
            });
    return jdbc.sql("select * from movie_shot where movie_id = :movie order by number")
        .param("movie", movie.value())
        .query(
            (row, index) ->
                new Shot(
                    row.getLong("start_us"),
                    row.getLong("end_us"),
                    List.copyOf(moments.getOrDefault(row.getInt("number"), List.of()))))
        .list();
  }
}
