package org.tenfold.benchmark.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.StudyId;
import org.tenfold.error.InvalidInput;

/** Runs as a list shows them: searched, sorted and read in parts by the database. */
@Service
public class RunList {
  private static final int MOST_TAGS = 12;
  private static final int TAG_LENGTH = 30;

  private final RunRows rows;

  RunList(RunRows rows) {
    this.rows = rows;
  }

  /**
   * A line of the list.
   *
   * @param study whose run it is
   * @param uar pooled over the folds, 0..1; empty before its end, and where it is not defined
   * @param war likewise
   * @param by who launched it
   */
  public record Listed(
      Run run,
      List<String> tags,
      boolean archived,
      Optional<StudyId> study,
      OptionalDouble uar,
      OptionalDouble war,
      PersonId by) {}

  /** What runs can be ordered by. */
  public enum By {
    MADE("createdAt"),
    NAME("network"),
    UAR("uar"),
    WAR("war");

    private final String field;

    By(String field) {
      this.field = field;
    }

    private Sort sort(boolean descending) {
      Sort.Direction direction = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
      Sort sort =
          this == UAR || this == WAR
              ? JpaSort.unsafe(direction, figure(descending))
              : Sort.by(direction, field);
      if (this == NAME) {
        sort = sort.and(Sort.by(direction, "loss"));
      }
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
  @Transactional(readOnly = true)
  public List<Listed> some(Wish wish, By by, boolean descending, int offset, int most) {
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
}
