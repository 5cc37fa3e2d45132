package org.tenfold.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tenfold.account.Panel;
import org.tenfold.annotation.VoteFeed;
import org.tenfold.clip.ClipId;
import org.tenfold.project.ProjectId;

/**
 * The counts of one panel in memory, kept in step with the database by reading only the clips that
 * changed, whoever changed them on whichever machine.
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
  static final AtomicLong REVISIONS = new AtomicLong();

  private final VoteSource.OfPanel source;
  private final ProjectId project;
  private final VoteFeed feed;
  private final AgreementService agreement;
  private final TreeMap<Integer, JudgedClip> clips = new TreeMap<>();
  private final Map<ClipId, Integer> numbers = new HashMap<>();
  private Instant seen = Instant.EPOCH;
  private Instant wholeAt = Instant.EPOCH;
  private Instant readAt = Instant.EPOCH;
  private VotesNow now;

  LiveVotes(
      VoteSource.OfPanel source, ProjectId project, VoteFeed feed, AgreementService agreement) {
    this.source = source;
    this.project = project;
    this.feed = feed;
    this.agreement = agreement;
    this.now = new VotesNow(source, REVISIONS.incrementAndGet(), Instant.now(), List.of());
  }

  /**
   * @param atMost how old the answer may be
   */
  synchronized VotesNow now(Duration atMost) {
    Instant clock = Instant.now();
    if (!readAt.isBefore(clock.minus(atMost)) && !atMost.isZero()) {
      return now;
    }
    readAt = clock;
    boolean changed = wholeAt.isBefore(clock.minus(WHOLE)) ? readAll(clock) : readChanges();
    if (changed) {
      now = new VotesNow(source, REVISIONS.incrementAndGet(), clock, List.copyOf(clips.values()));
    }
    return now;
  }

  private boolean readAll(Instant clock) {
    // first the time, then the votes: what lands between them is read again
    seen = feed.lastChange();
    List<JudgedClip> all = agreement.clips(source);
    wholeAt = clock;
    if (all.equals(now.clips())) {
      return false;
    }
    clips.clear();
    numbers.clear();
    for (JudgedClip clip : all) {
      clips.put(clip.number(), clip);
      clip.clip().ifPresent(id -> numbers.put(id, clip.number()));
    }
    return true;
  }

  private boolean readChanges() {
    Panel panel = source.panel();
    boolean changed = false;
    for (VoteFeed.Change change : feed.changes(project, panel, seen.minus(OVERLAP))) {
      Integer number = numbers.get(change.clip());
      if (change.listed() == (number == null)) {
        return readAll(Instant.now());
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
    clips.put(number, before.withVotes(change.votes()));
    return true;
  }
}
