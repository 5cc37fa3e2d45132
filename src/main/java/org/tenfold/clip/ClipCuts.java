package org.tenfold.clip;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the cutter made of clips, and nothing else of them. Every claim and every vote asks it, and
 * a cut that was made never changes; one that was taken away is known for a little while longer.
 * Thread-safe.
 */
@Repository
public class ClipCuts {
  private static final int MOST_KEPT = 50_000;
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Cache<ClipId, Clip.Cut> known =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  ClipCuts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return without those that are not cut, or that there are not
   */
  public Map<ClipId, Clip.Cut> of(Collection<ClipId> clips) {
    return known.getAll(clips, this::read);
  }

  private Map<ClipId, Clip.Cut> read(Set<? extends ClipId> clips) {
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
