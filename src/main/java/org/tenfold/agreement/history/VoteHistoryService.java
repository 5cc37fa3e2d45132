package org.tenfold.agreement.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.tenfold.agreement.Agreement;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.SourceVote;
import org.tenfold.agreement.dashboard.Breakdown;
import org.tenfold.agreement.dashboard.DashboardQuery;
import org.tenfold.agreement.dashboard.LastUsed;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.scope.Scope;

/**
 * Plays the votes of a dashboard again, in the background: reading every single vote takes a second
 * where there are some hundred thousand. Thread-safe.
 */
@Service
public class VoteHistoryService implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(VoteHistoryService.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final AgreementService agreement;
  private final Map<Key, Entry> replays = new LastUsed<>(8);
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("replay").factory());

  VoteHistoryService(AgreementService agreement) {
    this.agreement = agreement;
  }

  private record Key(Optional<UUID> project, DashboardQuery question) {}

  private static final class Entry {
    private @org.jspecify.annotations.Nullable Agreement of;
    private Instant begun = Instant.EPOCH;
    private boolean atWork;
    private Optional<Replay> replay = Optional.empty();
  }

  /**
   * The newest replay of what this overview shows, which may be a few seconds behind it; empty
   * while the first one is at work. Returns at once.
   */
  public Optional<Replay> latest(Overview shown) {
    synchronized (replays) {
      Entry entry =
          replays.computeIfAbsent(new Key(Scope.project(), shown.question()), first -> new Entry());
      boolean due = entry.of != shown.agreement() && !entry.atWork;
      if (due && entry.begun.isBefore(Instant.now().minus(PAUSE))) {
        entry.atWork = true;
        entry.begun = Instant.now();
        worker.execute(Scope.keeping(() -> play(entry, shown)));
      }
      return entry.replay;
    }
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }

  private void play(Entry entry, Overview shown) {
    Optional<Replay> played = Optional.empty();
    try {
      played = Optional.of(replay(shown));
    } catch (RuntimeException e) {
      LOG.warn("votes could not be played again", e);
    }
    synchronized (replays) {
      entry.atWork = false;
      entry.of = shown.agreement();
      entry.replay = played.isPresent() ? played : entry.replay;
    }
  }

  private Replay replay(Overview shown) {
    AsOf moment = shown.question().moment();
    List<SourceVote> votes =
        moment instanceof AsOf.Frozen ? List.of() : agreement.votes(shown.question().source());
    if (moment instanceof AsOf.At past) {
      votes =
          votes.stream()
              .filter(vote -> vote.at().filter(at -> !at.isAfter(past.time())).isPresent())
              .toList();
    }
    Agreement of = shown.agreement();
    return new Replay(
        KappaHistory.of(of.clips(), votes, of.rule()), Breakdown.ofVotes(votes, of.clips()));
  }
}
