package org.tenfold.clip.cut;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.clip.ClipId;
import org.tenfold.media.MediaWorker;

/** The {@code clip_provenance} table. */
@Repository
class ProvenanceStore {
  private static final String ALL =
      """
      select p.*, c.number from clip_provenance p join clip c on c.id = p.clip_id
      """;

  private final JdbcClient jdbc;

  ProvenanceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces what an earlier attempt left. */
  void keep(Provenance clip) {
    jdbc.sql("delete from clip_provenance where clip_id = :id")
        .param("id", clip.clipId().value())
        .update();
    MediaWorker.Origin origin = clip.origin();
    jdbc.sql(
            """
            insert into clip_provenance (clip_id, film_key, first_tick, end_tick, time_base, sound, frames, repeated,
              clip_key, strip_key, pictures_sha256, tools, recipe)
            values (:id, :film, :first, :end, :base, :sound, :frames, :repeated, :clip, :strip, :pictures, :tools,
              :recipe)
            """)
        .param("id", clip.clipId().value())
        .param("film", clip.filmKey())
        .param("first", origin.firstTick())
        .param("end", origin.endTick())
        .param("base", origin.timeBase())
        .param("sound", origin.sound())
        .param("frames", origin.frames())
        .param("repeated", origin.repeated())
        .param("clip", origin.sha256())
        .param("strip", clip.stripKey())
        .param("pictures", origin.picturesSha256())
        .param("tools", origin.tools())
        .param("recipe", origin.recipe())
        .update();
  }

  List<Provenance> all() {
    return jdbc.sql(ALL + " order by p.film_key, c.number").query(ProvenanceStore::map).list();
  }

  Optional<Provenance> of(ClipId clip) {
    return jdbc.sql(ALL + " where p.clip_id = :id")
        .param("id", clip.value())
        .query(ProvenanceStore::map)
        .optional();
  }

  private static Provenance map(ResultSet row, int index) throws SQLException {
    return new Provenance(
        new ClipId(row.getObject("clip_id", UUID.class)),
        row.getInt("number"),
        row.getString("film_key"),
        row.getString("strip_key"),
        new MediaWorker.Origin(
            row.getLong("first_tick"),
            row.getLong("end_tick"),
            row.getString("time_base"),
            row.getBoolean("sound"),
            row.getInt("frames"),
            row.getInt("repeated"),
            row.getString("clip_key"),
            row.getString("pictures_sha256"),
            row.getString("tools"),
            row.getInt("recipe")));
  }
}
