package org.tenfold.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.LabelRule;
import org.tenfold.emotion.VoteCounts;
import org.tenfold.face.Alignment;
import org.tenfold.face.UsefulFrames;
import org.tenfold.project.ProjectId;

/**
 * The {@code release} and {@code release_clip} tables: inserted once, and updated once, when the
 * pictures are made and the folds fixed.
 */
@Repository
class ReleaseStore {
  private final JdbcClient jdbc;

  ReleaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Release release, ProjectId project, PersonId by) {
    jdbc.sql(
            """
            insert into release (id, project_id, name, panel, votes_per_clip, label_threshold, label_rule_version, folds,
              content_hash, clips, labelled, alignment, created_by)
            values (:id, :project, :name, :panel, :votes, :threshold, :version, :folds, :hash, :clips, :labelled,
              :alignment, :by)
            """)
        .param("id", release.id().value())
        .param("project", project.value())
        .param("name", release.name())
        .param("panel", release.panel().name())
        .param("votes", release.rule().votes())
        .param("threshold", release.rule().threshold())
        .param("version", release.ruleVersion())
        .param("folds", release.folds())
        .param("hash", release.contentHash())
        .param("clips", release.clips())
        .param("labelled", release.labelled())
        .param("alignment", release.alignment().name())
        .param("by", by.value())
        .update();
  }

  void insert(ReleaseId release, ReleasedClip clip) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                """
                insert into release_clip (release_id, number, clip_id, votes_1, votes_2, votes_3, votes_4, votes_5,
                  votes_6, votes_7, label, fold, duration_us, media_key)
                values (:release, :number, :clip, :n1, :n2, :n3, :n4, :n5, :n6, :n7, :label, :fold, :duration, :media)
                """)
            .param("release", release.value())
            .param("number", clip.number())
            .param("clip", clip.clip().value())
            .param("label", clip.annotation().labelNumber())
            .param("fold", boxed(clip.fold()), Types.INTEGER)
            .param("duration", clip.durationMicros())
            .param("media", clip.sha256());
    for (Emotion emotion : Emotion.all()) {
      statement = statement.param("n" + emotion.number(), clip.annotation().votes().of(emotion));
    }
    statement.update();
  }

  /**
   * Fixes folds and pictures, unless another machine was faster: then what that one found stays.
   *
   * @param recipe how the pictures were made
   */
  @Transactional
  void prepared(ReleaseId id, String recipe, List<ReleasedClip> clips) {
    int first =
        jdbc.sql(
                "update release set prepared = true, frame_recipe = :recipe where id = :id and"
                    + " prepared = false")
            .param("recipe", recipe)
            .param("id", id.value())
            .update();
    if (first == 1) {
      clips.forEach(clip -> clip.frames().ifPresent(frames -> update(id, clip, frames)));
    }
  }

  private void update(ReleaseId release, ReleasedClip clip, ReleasedClip.Frames seen) {
    jdbc.sql(
            """
            update release_clip set fold = :fold, frames = :frames, useful_frames = :useful, frames_key = :key
            where release_id = :release and number = :number
            """)
        .param("fold", boxed(clip.fold()), Types.INTEGER)
        .param("frames", seen.useful().frames())
        .param("useful", seen.useful().useful())
        .param("key", seen.key().isEmpty() ? null : seen.key(), Types.VARCHAR)
        .param("release", release.value())
        .param("number", clip.number())
        .update();
  }

  private static @Nullable Integer boxed(OptionalInt fold) {
    return fold.isPresent() ? fold.getAsInt() : null;
  }

  Optional<Release> find(ReleaseId id) {
    return jdbc.sql("select * from release where id = :id")
        .param("id", id.value())
        .query(ReleaseStore::map)
        .optional();
  }

  boolean nameTaken(ProjectId project, String name) {
    return jdbc.sql("select count(*) from release where project_id = :project and name = :name")
            .param("project", project.value())
            .param("name", name)
            .query(Long.class)
            .single()
        > 0;
  }

  List<Release> ofProject(ProjectId project) {
    return jdbc.sql("select * from release where project_id = :project order by created_at desc")
        .param("project", project.value())
        .query(ReleaseStore::map)
        .list();
  }

  List<ReleasedClip> clips(ReleaseId release) {
    return jdbc.sql("select * from release_clip where release_id = :release order by number")
        .param("release", release.value())
        .query(ReleaseStore::mapClip)
        .list();
  }

  Optional<ReleasedClip> clip(ReleaseId release, int number) {
    return jdbc.sql("select * from release_clip where release_id = :release and number = :number")
        .param("release", release.value())
        .param("number", number)
        .query(ReleaseStore::mapClip)
        .optional();
  }

  private static Release map(ResultSet row, int index) throws SQLException {
    return new Release(
        new ReleaseId(row.getObject("id", UUID.class)),
        row.getString("name"),
        Panel.valueOf(row.getString("panel")),
        new LabelRule(row.getInt("votes_per_clip"), row.getInt("label_threshold")),
        row.getInt("label_rule_version"),
        row.getInt("folds"),
        row.getString("content_hash"),
        row.getInt("clips"),
        row.getInt("labelled"),
        Alignment.valueOf(row.getString("alignment")),
        Objects.requireNonNullElse(row.getString("frame_recipe"), ""),
        row.getBoolean("prepared"),
        row.getTimestamp("created_at").toInstant());
  }

  private static ReleasedClip mapClip(ResultSet row, int index) throws SQLException {
    int[] counts = new int[Emotion.COUNT];
    for (Emotion emotion : Emotion.all()) {
      counts[emotion.index()] = row.getInt("votes_" + emotion.number());
    }
    int label = row.getInt("label");
    int fold = row.getInt("fold");
    Optional<Emotion> single = label == 0 ? Optional.empty() : Optional.of(Emotion.ofNumber(label));
    return new ReleasedClip(
        new AnnotationRow(row.getInt("number"), VoteCounts.of(counts), single),
        new ClipId(row.getObject("clip_id", UUID.class)),
        fold == 0 ? OptionalInt.empty() : OptionalInt.of(fold),
        row.getLong("duration_us"),
        row.getString("media_key"),
        frames(row));
  }

  private static Optional<ReleasedClip.Frames> frames(ResultSet row) throws SQLException {
    int frames = row.getInt("frames");
    if (frames == 0) {
      return Optional.empty();
    }
    String key = Objects.requireNonNullElse(row.getString("frames_key"), "");
    return Optional.of(
        new ReleasedClip.Frames(new UsefulFrames(frames, row.getInt("useful_frames")), key));
  }
}
