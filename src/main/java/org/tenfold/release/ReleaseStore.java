package org.tenfold.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
import org.tenfold.dfew.ClipOrigin;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.leakage.NearDuplicates;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.UsefulFrames;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.persistence.CountColumns;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
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
  private final Projects projects;

  ReleaseStore(Releases releases, JdbcClient jdbc, FaceProvenance faces, Projects projects) {
    this.faces = faces;
    this.projects = projects;
    this.releases = releases;
    this.jdbc = jdbc;
  }

  void insert(Release release, ProjectId project, PersonId by) {
    releases.saveAndFlush(new ReleaseRow(release, project, by));
  }

  void insert(ReleaseId release, ReleasedClip clip) {
    boolean ours = clip.clip().isPresent();
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                """
                insert into release_clip (release_id, number, clip_id, label, fold, part, duration_us, media_key,
                  name, movie, file_sha256, %s)
                values (:release, :number, :clip, :label, :fold, :part, :duration, :media,
                  :name, :movie, :file, %s)
                """
                    .formatted(CountColumns.names(), CountColumns.places(":n%d")))
            .param("release", release.value())
            .param("number", clip.number())
            .param("clip", clip.clip().map(ClipId::value).orElse(null), Types.OTHER)
            .param("label", clip.annotation().labelNumber())
            .param("fold", boxed(clip.fold()), Types.INTEGER)
            .param("part", clip.part().map(Part::name).orElse(null), Types.VARCHAR)
            .param(
                "duration", clip.durationMicros() == 0 ? null : clip.durationMicros(), Types.BIGINT)
            .param("media", ours ? clip.sha256() : null, Types.VARCHAR)
            .param("name", clip.name().orElse(null), Types.VARCHAR)
            .param("movie", clip.toldMovie().orElse(null), Types.VARCHAR)
            .param("file", ours || clip.sha256().isEmpty() ? null : clip.sha256(), Types.VARCHAR);
    for (int number = 1; number <= Label.MOST; number++) {
      statement =
          statement.param(
              "n" + number, CountColumns.value(clip.annotation().votes(), number), Types.INTEGER);
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
    return releases.findById(id).map(row -> row.release(labels(row.project())));
  }

  private LabelSet labels(ProjectId project) {
    return projects.find(project).orElseThrow().labels();
  }

  /** How many labels its clips were judged by; any, where there is no such release. */
  private int classes(ReleaseId id) {
    return releases.findById(id).map(row -> labels(row.project()).size()).orElse(LabelSet.LEAST);
  }

  PersonId author(ReleaseId id) {
    return releases.author(id);
  }

  void rename(ReleaseId id, String name) {
    releases.rename(id, name);
  }

  /** With its clips. */
  void delete(ReleaseId id) {
    jdbc.sql("delete from release_clip where release_id = :release")
        .param("release", id.value())
        .update();
    releases.delete(id);
  }

  /**
   * @return the name
   * @throws InvalidInput when another release of the project has it
   */
  String free(String name, ProjectId project) {
    if (nameTaken(project, name)) {
      throw new InvalidInput("release.name-taken", name);
    }
    return name;
  }

  boolean nameTaken(ProjectId project, String name) {
    return releases.existsByProjectAndName(project, name);
  }

  List<Release> ofProject(ProjectId project) {
    List<ReleaseRow> rows = releases.findByProjectOrderByCreatedAtDesc(project);
    if (rows.isEmpty()) {
      return List.of();
    }
    LabelSet labels = labels(project);
    return rows.stream().map(row -> row.release(labels)).toList();
  }

  List<ReleasedClip> clips(ReleaseId release) {
    int classes = classes(release);
    return jdbc.sql("select * from release_clip where release_id = :release order by number")
        .param("release", release.value())
        .query((row, index) -> mapClip(row, classes))
        .list();
  }

  /** The next clips after this number, at most so many; in the order of an index for H2's sake. */
  List<ReleasedClip> clipsAfter(ReleaseId release, int number, int most) {
    int classes = classes(release);
    return jdbc.sql(
            """
            select * from release_clip where release_id = :release and number > :number
            order by release_id, number limit :most
            """)
        .param("release", release.value())
        .param("number", number)
        .param("most", most)
        .query((row, index) -> mapClip(row, classes))
        .list();
  }

  /** What is drawn together, by the clip's number: its movie, or it alone where none is known. */
  Map<Integer, String> clusters(ReleaseId release) {
    return jdbc
        .sql(
            """
            select r.number, coalesce(cast(c.movie_id as varchar(200)), r.movie, 'clip ' || r.number)
            from release_clip r left join clip c on c.id = r.clip_id
            where r.release_id = :release
            """)
        .param("release", release.value())
        .query((row, index) -> Map.entry(row.getInt(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The key of each clip's movie by the clip's number; without clips of which nobody said it. */
  Map<Integer, String> movies(ReleaseId release) {
    return jdbc
        .sql(
            """
            select r.number, coalesce(cast(c.movie_id as varchar(200)), r.movie) from release_clip r
            left join clip c on c.id = r.clip_id
            where r.release_id = :release and (c.movie_id is not null or r.movie is not null)
            """)
        .param("release", release.value())
        .query((row, index) -> Map.entry(row.getInt(1), row.getString(2)))
        .list() // a stream of rows keeps its connection
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Where its clips are from. A collector's names for persons hold within one movie, so the same
   * person in two movies is not known.
   */
  Map<Integer, ClipOrigin> origins(ReleaseId release) {
    return jdbc
        .sql(
            """
            select r.number, r.movie, c.movie_id, c.person_tag, c.scene_tag, c.start_us, c.end_us
            from release_clip r left join clip c on c.id = r.clip_id
            where r.release_id = :release
            """)
        .param("release", release.value())
        .query((row, index) -> Map.entry(row.getInt("number"), origin(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static ClipOrigin origin(ResultSet row) throws SQLException {
    String movie = row.getString("movie_id");
    if (movie == null) {
      return Optional.ofNullable(row.getString("movie"))
          .map(ClipOrigin::ofMovie)
          .orElse(ClipOrigin.UNKNOWN);
    }
    return new ClipOrigin(
        Optional.of(movie),
        named(row.getString("person_tag")).map(person -> movie + " " + person),
        named(row.getString("scene_tag")),
        Optional.of(new ClipOrigin.Span(row.getLong("start_us"), row.getLong("end_us"))));
  }

  private static Optional<String> named(@Nullable String tag) {
    return Optional.ofNullable(tag)
        .filter(words -> !words.isEmpty())
        .map(words -> words.toLowerCase(Locale.ROOT));
  }

  /** Which of its clips look alike by the pictures that were compared when they were cut. */
  NearDuplicates nearDuplicates(ReleaseId release) {
    Set<Integer> compared =
        jdbc.sql(
                """
                select r.number from release_clip r
                where r.release_id = :release
                  and exists (select 1 from clip_print p where p.clip_id = r.clip_id)
                """)
            .param("release", release.value())
            .query(Integer.class)
            .set();
    List<NearDuplicates.Pair> pairs =
        jdbc.sql(
                """
                select a.number, b.number from near_duplicate d
                join release_clip a on a.clip_id = d.clip_id and a.release_id = :release
                join release_clip b on b.clip_id = d.other_id and b.release_id = :release
                """)
            .param("release", release.value())
            .query((row, index) -> new NearDuplicates.Pair(row.getInt(1), row.getInt(2)))
            .list();
    return new NearDuplicates(compared, pairs);
  }

  /** Whoever else asks for this release waits until the caller's transaction ends. */
  void lock(ReleaseId release) {
    if (releases.lock(release.value()).isEmpty()) {
      throw new IllegalArgumentException("there is no release " + release.value());
    }
  }

  /** Of the clip's pictures in whatever release. */
  Set<String> keysOf(ClipId clip) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct frames_key from release_clip
                where clip_id = :clip and frames_key is not null and frames_key <> ''
                """)
            .param("clip", clip.value())
            .query(String.class)
            .list());
  }

  /** Releases that hold the clip. */
  List<ReleaseId> holding(ClipId clip) {
    return jdbc.sql("select release_id from release_clip where clip_id = :clip")
        .param("clip", clip.value())
        .query((row, index) -> new ReleaseId(row.getObject(1, UUID.class)))
        .list();
  }

  Optional<ReleasedClip> clip(ReleaseId release, int number) {
    int classes = classes(release);
    return jdbc.sql("select * from release_clip where release_id = :release and number = :number")
        .param("release", release.value())
        .param("number", number)
        .query((row, index) -> mapClip(row, classes))
        .optional();
  }

  private static ReleasedClip mapClip(ResultSet row, int classes) throws SQLException {
    int label = row.getInt("label");
    int fold = row.getInt("fold");
    Optional<Label> single = label == 0 ? Optional.empty() : Optional.of(Label.of(label));
    UUID ours = row.getObject("clip_id", UUID.class);
    return new ReleasedClip(
        new AnnotationRow(row.getInt("number"), CountColumns.read(row, classes), single),
        ours == null
            ? new ClipRef.Imported(
                row.getString("name"), Optional.ofNullable(row.getString("movie")))
            : new ClipRef.Ours(new ClipId(ours)),
        fold == 0 ? OptionalInt.empty() : OptionalInt.of(fold),
        Optional.ofNullable(row.getString("part")).map(Part::valueOf),
        row.getLong("duration_us"),
        Objects.requireNonNullElse(row.getString(ours == null ? "file_sha256" : "media_key"), ""),
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
