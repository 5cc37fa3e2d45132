package org.tenfold.agreement.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tenfold.agreement.Agreement;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.SourceVote;
import org.tenfold.agreement.filter.DurationBin;
import org.tenfold.label.Label;

/**
 * Labels or votes counted by movie, collector or annotator: one row each, most first.
 *
 * @param unknown how many belong to no row, as nothing is known of them
 */
public record Breakdown(List<Row> rows, long unknown) {
  /**
   * Counts of one movie or person, by emotion and by length. Not thread-safe while it is filled.
   */
  public static final class Row {
    private final EntityRef of;
    private final long[] emotions = new long[Label.MOST];
    private final long[] durations = new long[DurationBin.values().length];

    private Row(EntityRef of) {
      this.of = of;
    }

    public EntityRef of() {
      return of;
    }

    public long count(Label emotion) {
      return emotions[emotion.index()];
    }

    /** Of those whose length is known. */
    public long count(DurationBin bin) {
      return durations[bin.ordinal()];
    }

    public long total() {
      return java.util.Arrays.stream(emotions).sum();
    }

    private void add(Label emotion, OptionalDouble seconds) {
      emotions[emotion.index()]++;
      seconds.ifPresent(length -> durations[DurationBin.of(length).ordinal()]++);
    }
  }

  /** Single-labelled clips by what they have in common. */
  public static Breakdown ofLabels(
      Agreement agreement, Function<JudgedClip, Optional<EntityRef>> common) {
    Counting counting = new Counting();
    for (JudgedClip clip : agreement.clips()) {
      agreement
          .label(clip)
          .ifPresent(label -> counting.add(common.apply(clip), label, clip.seconds()));
    }
    return counting.done();
  }

  /** Votes on these clips by annotator. */
  public static Breakdown ofVotes(List<SourceVote> votes, List<JudgedClip> clips) {
    Map<Integer, JudgedClip> byNumber = HashMap.newHashMap(clips.size());
    clips.forEach(clip -> byNumber.put(clip.number(), clip));
    Counting counting = new Counting();
    for (SourceVote vote : votes) {
      JudgedClip clip = byNumber.get(vote.clip());
      if (clip != null) {
        counting.add(Optional.of(vote.annotator()), vote.emotion(), clip.seconds());
      }
    }
    return counting.done();
  }

  public long total() {
    return rows.stream().mapToLong(Row::total).sum();
  }

  private static final class Counting {
    private final Map<String, Row> rows = new HashMap<>();
    private long unknown;

    void add(Optional<EntityRef> of, Label emotion, OptionalDouble seconds) {
      of.ifPresentOrElse(
          named -> rows.computeIfAbsent(named.key(), key -> new Row(named)).add(emotion, seconds),
          () -> unknown++);
    }

    Breakdown done() {
      List<Row> sorted = new ArrayList<>(rows.values());
      sorted.sort(
          Comparator.comparingLong(Row::total)
              .reversed()
              .thenComparing(row -> row.of().name())
              .thenComparing(row -> row.of().key()));
      return new Breakdown(sorted, unknown);
    }
  }
}
