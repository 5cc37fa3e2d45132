package org.tenfold.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.face.FaceDecision;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.VoteCounts;
import org.tenfold.face.UsefulFrames;
import org.tenfold.project.ProjectId;
import org.tenfold.release.picture.FaceProvenance;

/**
 * Releases and their clips, which come by the thousand: inserted once, and updated once, when the
 * pictures are made and the folds fixed.
 */
@Repository
class ReleaseStore {
  private final Releases releases;
  private final JdbcClient jdbc;
  private final FaceProvenance faces;

  ReleaseStore(Releases releases, JdbcClient jdbc, FaceProvenance faces) {
    this.faces = faces;
    this.releases = releases;
    this.jdbc = jdbc;
  }

  void insert(Release release, ProjectId project, PersonId by) {
    releases.saveAndFlush(new ReleaseRow(release, project, by));
  }

  void insert(ReleaseId release, ReleasedClip clip) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                """
                insert into release_clip (release_id, number, clip_id, votes_1, votes_2, votes_3, votes_4, votes_5,
                  votes_6, votes_7, label, fold, part, duration_us, media_key)
                values (:release, :number, :clip, :n1, :n2, :n3, :n4, :n5, :n6, :n7, :label, :fold, :part,
                  :duration, :media)
                """)
            .param("release", release.value())
            .param("number", clip.number())
            .param("clip", clip.clip().value())
            .param("label", clip.annotation().labelNumber())
            .param("fold", boxed(clip.fold()), Types.INTEGER)
            .param("part", clip.part().map(Part::name).orElse(null), Types.VARCHAR)
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
   * @param decisions of people that they were made by
   */
  @Transactional
  void prepared(
      ReleaseId id, String recipe, List<ReleasedClip> clips, List<FaceDecision> decisions) {
    if (releases.prepare(id, recipe) == 1) {
      clips.forEach(clip -> clip.frames().ifPresent(frames -> update(id, clip, frames)));
      faces.keep(id, decisions);
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
    return releases.findById(id).map(ReleaseRow::release);
  }

  boolean nameTaken(ProjectId project, String name) {
    return releases.existsByProjectAndName(project, name);
  }

  List<Release> ofProject(ProjectId project) {
    return releases.findByProjectOrderByCreatedAtDesc(project).stream()
        .map(ReleaseRow::release)
        .toList();
  }

  List<ReleasedClip> clips(ReleaseId release) {
    return jdbc.sql("select * from release_clip where release_id = :release order by number")
        .param("release", release.value())
        .query(ReleaseStore::mapClip)
        .list();
  }

  Map<Integer, UUID> movies(ReleaseId release) {
    return jdbc
        .sql(
            """
            select r.number, c.movie_id from release_clip r join clip c on c.id = r.clip_id
            where r.release_id = :release
            """)
        .param("release", release.value())
        .query((row, index) -> Map.entry(row.getInt(1), row.getObject(2, UUID.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<ReleasedClip> clip(ReleaseId release, int number) {
    return jdbc.sql("select * from release_clip where release_id = :release and number = :number")
        .param("release", release.value())
        .param("number", number)
        .query(ReleaseStore::mapClip)
        .optional();
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
        Optional.ofNullable(row.getString("part")).map(Part::valueOf),
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
