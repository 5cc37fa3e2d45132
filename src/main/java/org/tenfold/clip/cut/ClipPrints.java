package org.tenfold.clip.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.project.ProjectId;

/** Which clips look alike, by the hashes of some of their pictures. */
@Repository
public class ClipPrints {
  /** Bits of 64 by which alike pictures may differ. */
  static final int ALIKE = 7;

  private static final int MOST_DUPLICATES = 3;

  /** Rows that PostgreSQL sends in one piece; all at once they would lie in memory. */
  private static final int AT_ONCE = 4_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ClipPrints(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * A clip that another one looks like.
   *
   * @param distance in bits of 64, 0 for the same pictures
   */
  public record NearDuplicate(ClipId id, int distance) {}

  /** Keeps the clip's hashes, and which clips of the project it looks like. */
  @Transactional
  public void insert(ClipId clip, ProjectId project, List<Long> hashes) {
    forget(clip);
    List<Object[]> rows = new ArrayList<>();
    hashes.forEach(hash -> rows.add(new Object[] {clip.value(), rows.size(), hash}));
    batches.batchUpdate("insert into clip_print (clip_id, place, hash) values (?, ?, ?)", rows);
    List<Object[]> duplicates =
        duplicates(clip, project, hashes)
            .map(
                duplicate ->
                    new Object[] {clip.value(), duplicate.id().value(), duplicate.distance()})
            .toList();
    batches.batchUpdate(
        "insert into near_duplicate (clip_id, other_id, distance) values (?, ?, ?)", duplicates);
  }

  /** What the clip looks like, and which clips it was found to look like. */
  void forget(ClipId clip) {
    jdbc.sql("delete from near_duplicate where clip_id = :id").param("id", clip.value()).update();
    jdbc.sql("delete from clip_print where clip_id = :id").param("id", clip.value()).update();
  }

  private Stream<NearDuplicate> duplicates(ClipId clip, ProjectId project, List<Long> hashes) {
    Alike alike = new Alike(hashes);
    jdbc.sql(
            """
            select p.clip_id, p.hash from clip_print p join clip c on c.id = p.clip_id
            where c.project_id = :project and c.place is not null and c.id <> :id
            order by p.clip_id, p.place
            """)
        .param("project", project.value())
        .param("id", clip.value())
        .withFetchSize(AT_ONCE)
        .query(
            row -> {
              alike.add(row.getObject("clip_id", UUID.class), row.getLong("hash"));
            });
    return alike.nearest();
  }

  /** Takes the hashes of other clips as they are read, clip by clip, and keeps those alike only. */
  private static final class Alike {
    private final List<Long> hashes;
    private final List<NearDuplicate> found = new ArrayList<>();
    private final List<Long> of = new ArrayList<>();
    private @Nullable UUID other;

    Alike(List<Long> hashes) {
      this.hashes = hashes;
    }

    void add(UUID clip, long hash) {
      if (!clip.equals(other)) {
        compare();
        other = clip;
      }
      of.add(hash);
    }

    Stream<NearDuplicate> nearest() {
      compare();
      return found.stream()
          .sorted(Comparator.comparingInt(NearDuplicate::distance))
          .limit(MOST_DUPLICATES);
    }

    private void compare() {
      int distance = distance(hashes, of);
      if (other != null && distance <= ALIKE) {
        found.add(new NearDuplicate(new ClipId(other), distance));
      }
      of.clear();
    }
  }

  /**
   * How far half of one clip's pictures are at most from the nearest picture of the other, in bits
   * of 64; so a clip is found again though it begins or ends elsewhere.
   */
  static int distance(List<Long> some, List<Long> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return Long.SIZE;
    }
    int[] nearest =
        some.stream()
            .mapToInt(
                hash ->
                    others.stream()
                        .mapToInt(other -> Long.bitCount(hash ^ other))
                        .min()
                        .orElseThrow())
            .sorted()
            .toArray();
    return nearest[(nearest.length - 1) / 2];
  }

  /** The clips that each waiting clip of the project looks like, the nearest first. */
  public Map<ClipId, List<NearDuplicate>> ofWaiting(ProjectId project) {
    return duplicates(
        "select t.* from near_duplicate t join clip c on c.id = t.clip_id where c.project_id = :id"
            + " and c.status = 'PROPOSED' order by t.clip_id, t.distance",
        project.value());
  }

  /** The same for the clips of one movie. */
  public Map<ClipId, List<NearDuplicate>> ofMovie(UUID movie) {
    return duplicates(
        "select t.* from near_duplicate t join clip c on c.id = t.clip_id where c.movie_id = :id"
            + " order by t.clip_id, t.distance",
        movie);
  }

  /** Whether a clip of this collector that waits for the check looks like this one. */
  public boolean looksLikeOneOf(PersonId collector, ClipId duplicate) {
    return jdbc.sql(
                """
                select count(*) from near_duplicate t join clip c on c.id = t.clip_id
                where t.other_id = :duplicate and c.collector_id = :collector and c.status = 'PROPOSED'
                """)
            .param("duplicate", duplicate.value())
            .param("collector", collector.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  private Map<ClipId, List<NearDuplicate>> duplicates(String sql, UUID id) {
    Map<ClipId, List<NearDuplicate>> duplicates = new LinkedHashMap<>();
    jdbc.sql(sql)
        .param("id", id)
        .query(
            row -> {
              duplicates
                  .computeIfAbsent(
                      new ClipId(row.getObject("clip_id", UUID.class)), key -> new ArrayList<>())
                  .add(
                      new NearDuplicate(
                          new ClipId(row.getObject("other_id", UUID.class)),
                          row.getInt("distance")));
            });
    return duplicates;
  }
}
