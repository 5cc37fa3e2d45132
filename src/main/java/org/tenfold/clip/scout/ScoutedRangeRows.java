package org.tenfold.clip.scout;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.movie.MovieId;

interface ScoutedRangeRows extends Repository<ScoutedRangeRow, ScoutedRangeRow.Key> {
  ScoutedRangeRow saveAndFlush(ScoutedRangeRow row);

  List<ScoutedRangeRow> findByKeyMovieOrderByKeyStartMicros(MovieId movie);

  @Modifying
  @Query("delete from ScoutedRangeRow r where r.key.movie = :movie")
  void deleteAll(MovieId movie);
}
