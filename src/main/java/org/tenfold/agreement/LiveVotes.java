package org.tenfold.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tenfold.annotation.VoteFeed;
import org.tenfold.clip.ClipId;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.project.ProjectId;
import org.tenfold.statistics.agreement.LiveAgreement;

/**
 * The counts and the agreement of one panel in memory, kept in step with the database by reading
 * only the clips that changed, whoever changed them on whichever machine.
 *
 * <p>A change is seen when its transaction ends, but bears the time at which it began. So each
 * reading starts {@link #OVERLAP} before the last change seen; reading a clip twice does no harm,
 * as its counts are replaced and not added. Every {@link #WHOLE} all of it is read anew, for the
 * transaction that takes longer still.
 *
 * <p>Thread-safe.
 */
final class LiveVotes {
  static final Duration OVERLAP = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofMinutes(1);
  private static final AtomicLong REVISIONS = new AtomicLong();

  private final VoteSource.OfPanel source;
  private final ProjectId project;
  private final VoteFeed feed;
  private final AgreementService agreement;
  private final TreeMap<Integer, JudgedClip> clips = new TreeMap<>();
  private final Map<ClipId, Integer> numbers = new HashMap<>();
  private AgreementAccumulator tally =
      new AgreementAccumulator(List.of(), LabelRule.DFEW, LabelSet.LEAST, 0);
  private Instant seen = Instant.EPOCH;
  private Instant wholeAt = Instant.EPOCH;
  private Duration wholeTook = Duration.ZERO;
  private Instant readAt = Instant.EPOCH;
  private @Nullable VoteSnapshot now;

  LiveVotes(
      VoteSource.OfPanel source, ProjectId project, VoteFeed feed, AgreementService agreement) {
    this.source = source;
    this.project = project;
    this.feed = feed;
    this.agreement = agreement;
  }

  /** Votes that never change, read once. */
  static VoteSnapshot fixed(VoteSource source, LabelRule rule, int labels, List<JudgedClip> clips) {
    return new VoteSnapshot(
        source,
        rule,
        REVISIONS.incrementAndGet(),
        Instant.now(),
        clips,
        AgreementAccumulator.of(clips, rule, labels));
  }

  /**
   * @param atMost how old the answer may be
   */
  synchronized VoteSnapshot now(Duration atMost) {
    Instant clock = Instant.now();
    VoteSnapshot before = now;
    if (before != null && !atMost.isZero() && readAt.isAfter(clock.minus(atMost))) {
      return before;
    }
    readAt = clock;
    LabelRule rule = agreement.rule(source);
    boolean anew =
        before == null || !before.rule().equals(rule) || wholeAt.isBefore(clock.minus(whole()));
    boolean changed = anew ? readAll(rule) : readChanges(rule);
    if (before != null && !changed) {
      return before;
    }
    VoteSnapshot after =
        new VoteSnapshot(
            source,
            rule,
            REVISIONS.incrementAndGet(),
            clock,
            List.copyOf(clips.values()),
            tally.figures());
    now = after;
    return after;
  }

  /** A million votes take seconds to read. */
  private Duration whole() {
    Duration hundredTimes = wholeTook.multipliedBy(100);
    return hundredTimes.compareTo(WHOLE) > 0 ? hundredTimes : WHOLE;
  }

  private boolean readAll(LabelRule rule) {
    // first the time, then the votes: what lands between them is read again
    seen = feed.lastChange(project);
    List<JudgedClip> all = agreement.clips(source);
    wholeAt = readAt;
    wholeTook = Duration.between(readAt, Instant.now());
    if (now != null && now.rule().equals(rule) && all.equals(List.copyOf(clips.values()))) {
      return false;
    }
    clips.clear();
    numbers.clear();
    tally = new AgreementAccumulator(all, rule, agreement.labels().size(), LiveAgreement.RESAMPLES);
    for (JudgedClip clip : all) {
      clips.put(clip.number(), clip);
      clip.clip().ifPresent(id -> numbers.put(id, clip.number()));
    }
    return true;
  }

  private boolean readChanges(LabelRule rule) {
    boolean changed = false;
    for (VoteFeed.Change change : feed.changes(project, source.panel(), seen.minus(OVERLAP))) {
      Integer number = numbers.get(change.clip());
      if (change.listed() == (number == null)) {
        return readAll(rule);
      }
      if (number != null) {
        changed |= replace(number, change);
      }
      seen = change.at().isAfter(seen) ? change.at() : seen;
    }
    return changed;
  }

  private boolean replace(int number, VoteFeed.Change change) {
    JudgedClip before = clips.get(number);
    if (before == null || before.votes().equals(change.votes())) {
      return false;
    }
    tally.replace(before, change.votes());
    clips.put(number, before.withVotes(change.votes()));
    return true;
  }
}
