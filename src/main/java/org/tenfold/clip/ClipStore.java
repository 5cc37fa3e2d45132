package org.tenfold.clip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.emotion.Emotion;
import org.tenfold.media.MediaWorker;
import org.tenfold.movie.MovieId;
import org.tenfold.project.ProjectId;

/** The {@code clip} table. Changes of status are conditional on the status before. */
@Repository
public class ClipStore {
  private final JdbcClient jdbc;

  ClipStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int nextNumber() {
    return jdbc.sql("select nextval('clip_number')").query(Integer.class).single();
  }

  /**
   * Lets one collector at a time choose a place in this movie, until the transaction ends.
   *
   * @return the only collector who may, if there is one
   */
  Optional<PersonId> lockMovie(MovieId movie) {
    return jdbc.sql("select assigned_to from movie where id = :id for update")
        .param("id", movie.value())
        .query((row, index) -> Optional.ofNullable(row.getObject("assigned_to", UUID.class)))
        .single()
        .map(PersonId::new);
  }

  /**
   * The lowest place of the movie that no clip has, or empty when all are taken. Call under {@link
   * #lockMovie}.
   */
  OptionalInt freePlace(MovieId movie, int places) {
    List<Integer> taken =
        jdbc.sql(
                "select place from clip where movie_id = :movie and place is not null order by"
                    + " place")
            .param("movie", movie.value())
            .query(Integer.class)
            .list();
    for (int place = 1; taken.size() < places && place <= places; place++) {
      if (!taken.contains(place)) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  void insert(Clip clip, ProjectId project, int place) {
    jdbc.sql(
            """
            insert into clip (id, number, project_id, movie_id, place, start_us, end_us, estimated_emotion, status,
              collector_id, person_tag, scene_tag, person_scene)
            values (:id, :number, :project, :movie, :place, :start, :end, :emotion, :status, :collector, :person, :scene,
              :key)
            """)
        .param("id", clip.id().value())
        .param("number", clip.number())
        .param("project", project.value())
        .param("movie", clip.movieId().value())
        .param("place", place)
        .param("start", clip.startMicros())
        .param("end", clip.endMicros())
        .param("emotion", clip.estimatedEmotion().number())
        .param("status", clip.status().name())
        .param("collector", clip.collectorId().value())
        .param("person", clip.tags().person())
        .param("scene", clip.tags().scene())
        .param("key", clip.tags().key().orElse(null))
        .update();
  }

  /** Whether this collector has a clip of just this range that is neither rejected nor failed. */
  public boolean isHere(ClipProposal wish, PersonId collector) {
    return jdbc.sql(
                """
                select count(*) from clip where movie_id = :movie and start_us = :start and end_us = :end
                  and collector_id = :collector and place is not null
                """)
            .param("movie", wish.movie().value())
            .param("start", wish.startMicros())
            .param("end", wish.endMicros())
            .param("collector", collector.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  public boolean cut(ClipId id, MediaWorker.Cut cut, String mediaKey, String posterKey) {
    return jdbc.sql(
                """
                update clip set status = 'PROPOSED', media_key = :media, poster_key = :poster, frames = :frames,
                  fps = :fps, duration_us = :duration
                where id = :id and status = 'CUTTING'
                """)
            .param("media", mediaKey)
            .param("poster", posterKey)
            .param("frames", cut.frames())
            .param("fps", cut.fps())
            .param("duration", cut.durationMicros())
            .param("id", id.value())
            .update()
        == 1;
  }

  public void failed(ClipId id) {
    jdbc.sql(
            "update clip set status = 'FAILED', place = null, person_scene = null where id = :id"
                + " and status = 'CUTTING'")
        .param("id", id.value())
        .update();
  }

  void cutAgain(Clip clip, int place) {
    jdbc.sql(
            """
            update clip set status = 'CUTTING', place = :place, person_scene = :key
            where id = :id and status = 'FAILED'
            """)
        .param("place", place)
        .param("key", clip.tags().key().orElse(null))
        .param("id", clip.id().value())
        .update();
  }

  /** The number of the movie's clip that has a place and this {@link ClipTags#key}. */
  Optional<Integer> withPersonInScene(MovieId movie, String key) {
    return jdbc.sql("select number from clip where movie_id = :movie and person_scene = :key")
        .param("movie", movie.value())
        .param("key", key)
        .query(Integer.class)
        .optional();
  }

  void correct(ClipId id, Emotion estimate) {
    jdbc.sql("update clip set estimated_emotion = :emotion where id = :id")
        .param("emotion", estimate.number())
        .param("id", id.value())
        .update();
  }

  boolean accept(ClipId id, Emotion estimate, PersonId by) {
    return jdbc.sql(
                """
                update clip set status = 'ACCEPTED', estimated_emotion = :emotion, checked_by = :by,
                  checked_at = current_timestamp
                where id = :id and status = 'PROPOSED'
                """)
            .param("emotion", estimate.number())
            .param("by", by.value())
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean reject(ClipId id, String reason, PersonId by) {
    return turnDown(id, ClipStatus.PROPOSED, reason, by);
  }

  boolean withdraw(ClipId id, String reason, PersonId by) {
    return turnDown(id, ClipStatus.ACCEPTED, reason, by);
  }

  private boolean turnDown(ClipId id, ClipStatus from, String reason, PersonId by) {
    return jdbc.sql(
                """
                update clip set status = 'REJECTED', place = null, person_scene = null, rejection = :reason, checked_by = :by,
                  checked_at = current_timestamp
                where id = :id and status = :from
                """)
            .param("from", from.name())
            .param("reason", reason)
            .param("by", by.value())
            .param("id", id.value())
            .update()
        == 1;
  }

  public Optional<Clip> find(ClipId id) {
    return one("select * from clip where id = :id", id);
  }

  /** Nobody else can change the clip until the transaction ends. */
  Optional<Clip> lock(ClipId id) {
    return one("select * from clip where id = :id for update", id);
  }

  private Optional<Clip> one(String sql, ClipId id) {
    return jdbc.sql(sql).param("id", id.value()).query(ClipStore::map).optional();
  }

  List<Clip> ofMovie(MovieId movie) {
    return jdbc.sql("select * from clip where movie_id = :movie order by start_us, number")
        .param("movie", movie.value())
        .query(ClipStore::map)
        .list();
  }

  /** How many places of each movie are taken; movies without a clip are left out. */
  Map<MovieId, Integer> placesTaken(ProjectId project) {
    Map<MovieId, Integer> taken = new HashMap<>();
    jdbc.sql(
            """
            select movie_id, count(*) as clips from clip
            where project_id = :project and place is not null group by movie_id
            """)
        .param("project", project.value())
        .query(
            row -> {
              MovieId movie = new MovieId(row.getObject("movie_id", UUID.class));
              taken.put(movie, row.getInt("clips"));
            });
    return taken;
  }

  List<Clip> withStatus(ProjectId project, ClipStatus status) {
    return jdbc.sql(
            "select * from clip where project_id = :project and status = :status order by number")
        .param("project", project.value())
        .param("status", status.name())
        .query(ClipStore::map)
        .list();
  }

  private static Clip map(ResultSet row, int index) throws SQLException {
    return new Clip(
        new ClipId(row.getObject("id", UUID.class)),
        row.getInt("number"),
        new MovieId(row.getObject("movie_id", UUID.class)),
        row.getLong("start_us"),
        row.getLong("end_us"),
        new ClipTags(row.getString("person_tag"), row.getString("scene_tag")),
        Emotion.ofNumber(row.getInt("estimated_emotion")),
        ClipStatus.valueOf(row.getString("status")),
        new PersonId(row.getObject("collector_id", UUID.class)),
        row.getTimestamp("created_at").toInstant(),
        row.getString("media_key") == null
            ? null
            : new Clip.Cut(
                row.getString("media_key"),
                row.getString("poster_key"),
                row.getInt("frames"),
                row.getDouble("fps"),
                row.getLong("duration_us")),
        row.getString("rejection"));
  }
}
