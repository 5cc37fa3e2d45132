package org.tenfold.benchmark.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.error.InvalidInput;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.TrainingSpec;

/** Runs as a list shows them: searched, sorted and read in parts by the database. */
@Service
public class RunList {
  private static final int MOST_TAGS = 12;
  private static final int TAG_LENGTH = 30;

  /** Figures of runs of before are counted so many at a time, so that no page waits long. */
  private static final int COUNTED_AT_ONCE = 20;

  private final RunRows rows;
  private final FinishedRuns finished;

  RunList(RunRows rows, FinishedRuns finished) {
    this.rows = rows;
    this.finished = finished;
  }

  /**
   * A line of the list.
   *
   * @param study whose run it is
   */
  public record Listed(Run run, List<String> tags, boolean archived, Optional<StudyId> study) {}

  /** What runs can be ordered by. */
  public enum By {
    MADE("createdAt"),
    NETWORK("network"),
    LOSS("loss"),
    UAR("uar"),
    WAR("war");

    private final String field;

    By(String field) {
      this.field = field;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** As an address has it; when they were launched for any other text. */
    public static By of(String key) {
      for (By by : values()) {
        if (by.key().equals(key)) {
          return by;
        }
      }
      return MADE;
    }

    private Sort sort(boolean descending) {
      Sort.Direction direction = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
      Sort sort =
          this == UAR || this == WAR
              ? JpaSort.unsafe(direction, figure(descending))
              : Sort.by(direction, field);
      return sort.and(Sort.by(Sort.Direction.DESC, "createdAt"));
    }

    /** Runs without a figure come last both ways; a figure is at most 1, and −1 where undefined. */
    private String figure(boolean descending) {
      return "coalesce(r." + field + ", " + (descending ? -2 : 2) + ")";
    }
  }

  /**
   * @param archived whether those too that were archived
   * @param words part of the network, the loss or a tag; empty: all
   */
  public record Wish(boolean archived, String words) {
    private String small() {
      return words.strip().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param offset a multiple of {@code most}
   */
  @Transactional
  public List<Listed> some(Wish wish, By by, boolean descending, int offset, int most) {
    fillIn();
    return rows
        .listed(
            wish.archived(), wish.small(), PageRequest.of(offset / most, most, by.sort(descending)))
        .stream()
        .map(RunRow::listed)
        .toList();
  }

  @Transactional(readOnly = true)
  public int count(Wish wish) {
    return rows.countListed(wish.archived(), wish.small());
  }

  /** Takes it out of the list; it stays where studies and leaderboards show it. */
  @Transactional
  public void archive(RunId id) {
    required(id);
    rows.archive(id);
  }

  @Transactional
  public void bringBack(RunId id) {
    required(id);
    rows.bringBack(id);
  }

  /**
   * Adds tags to those that the run has, and takes others away.
   *
   * @throws InvalidInput when they are too many or too long
   */
  @Transactional
  public void tag(RunId id, List<String> more, List<String> less) {
    List<String> tags =
        Stream.concat(required(id).listed().tags().stream(), more.stream())
            .map(String::strip)
            .filter(tag -> !tag.isEmpty() && less.stream().noneMatch(no -> no.strip().equals(tag)))
            .distinct()
            .toList();
    if (tags.size() > MOST_TAGS
        || tags.stream().anyMatch(tag -> tag.length() > TAG_LENGTH || tag.contains("\n"))) {
      throw new InvalidInput("benchmark.run-tags", MOST_TAGS, TAG_LENGTH);
    }
    rows.tag(id, String.join("\n", tags));
  }

  private RunRow required(RunId id) {
    return rows.findById(id).orElseThrow(() -> new InvalidInput("benchmark.no-run"));
  }

  private void fillIn() {
    for (RunRow row : rows.findByNetworkIsNull()) {
      TrainingSpec spec = row.run().spec();
      rows.called(row.getId(), spec.network().network().title(), spec.loss().key());
    }
    for (RunRow row :
        rows.findByFinishedAtIsNotNullAndUarIsNullOrderByFinishedAtDesc(
            Limit.of(COUNTED_AT_ONCE))) {
      Run run = row.run();
      finished
          .scores(run)
          .ifPresent(
              scores ->
                  rows.scored(run.id(), figure(scores, Metric.UAR), figure(scores, Metric.WAR)));
    }
  }

  private static double figure(Scores scores, Metric metric) {
    return scores.pooled(metric).value().orElse(-1.0);
  }
}
