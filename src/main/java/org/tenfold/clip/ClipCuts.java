package org.tenfold.clip;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the cutter made of clips, and nothing else of them: one statement, as every claim and every
 * vote asks it.
 */
@Repository
public class ClipCuts {
  private final JdbcClient jdbc;

  ClipCuts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return without those that are not cut, or that there are not
   */
  public Map<ClipId, Clip.Cut> of(Collection<ClipId> clips) {
    if (clips.isEmpty()) {
      return Map.of();
    }
    Map<ClipId, Clip.Cut> cuts = new HashMap<>();
    jdbc.sql(
            """
            select id, media_key, poster_key, frames, fps, duration_us from clip
            where id in (:clips) and media_key is not null
            """)
        .param("clips", clips.stream().map(ClipId::value).toList())
        .query(
            row -> {
              cuts.put(
                  new ClipId(row.getObject("id", UUID.class)),
                  new Clip.Cut(
                      row.getString("media_key"),
                      row.getString("poster_key"),
                      row.getInt("frames"),
                      row.getDouble("fps"),
                      row.getLong("duration_us")));
            });
    return cuts;
  }
}
