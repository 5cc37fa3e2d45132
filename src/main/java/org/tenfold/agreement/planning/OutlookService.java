package org.tenfold.agreement.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.SourceVote;
import org.tenfold.agreement.VoteSnapshot;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.LastUsed;
import org.tenfold.agreement.dashboard.Throughput;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.reward.Earnings;
import org.tenfold.reward.PaidVotes;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.scope.Scope;

/** Looks ahead in the background, at most once a minute for each project. Thread-safe. */
@Service
public class OutlookService implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(OutlookService.class);
  private static final Duration LASTS = Duration.ofMinutes(1);

  /** The same days give the same forecast. */
  private static final long SEED = 1;

  private final AgreementService agreement;
  private final LiveAgreements live;
  private final Projects projects;
  private final RewardRules rules;
  private final RewardLedger ledger;
  private final PaidVotes paid;
  private final Map<Key, Outlook> known = new LastUsed<>(16);
  private final Map<Key, Instant> begun = new HashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("outlook").priority(Thread.MIN_PRIORITY).factory());

  OutlookService(
      AgreementService agreement,
      LiveAgreements live,
      Projects projects,
      RewardRules rules,
      RewardLedger ledger,
      PaidVotes paid) {
    this.agreement = agreement;
    this.live = live;
    this.projects = projects;
    this.rules = rules;
    this.ledger = ledger;
    this.paid = paid;
  }

  private record Key(ProjectId project, VoteSource.OfPanel source) {}

  /** What is known just now; asks for the work where it is older than a minute. */
  public synchronized Optional<Outlook> latest(VoteSource source) {
    if (!(source instanceof VoteSource.OfPanel panel)) {
      return Optional.empty();
    }
    Key key = new Key(projects.currentId(), panel);
    Instant now = Instant.now();
    if (begun.getOrDefault(key, Instant.EPOCH).isBefore(now.minus(LASTS))) {
      begun.put(key, now);
      worker.execute(Scope.keeping(() -> work(key)));
    }
    return Optional.ofNullable(known.get(key));
  }

  private void work(Key key) {
    try {
      Outlook next = look(key.source(), Instant.now());
      synchronized (this) {
        known.put(key, next);
      }
    } catch (RuntimeException e) {
      LOG.warn("The finish could not be forecast.", e);
    }
  }

  /** Looks now. */
  public Outlook look(VoteSource.OfPanel source, Instant now) {
    VoteSnapshot votes = live.now(source);
    List<SourceVote> given = agreement.votes(source);
    long missing = Throughput.remaining(votes.clips(), votes.rule().votes());
    VoteDays days = VoteDays.of(given, votes.clips(), votes.rule().votes(), now);
    return new Outlook(
        now,
        Forecast.of(days.daily(), days.room(), missing, now, SEED),
        missing,
        VotePace.seconds(given),
        votes.rule().votes(),
        source.equals(VoteSource.PEOPLE) ? money(votes, missing) : Optional.empty());
  }

  private Optional<Outlook.Money> money(VoteSnapshot votes, long missing) {
    ProjectId project = projects.currentId();
    RewardRule rule = rules.current(project);
    if (rule.version() == 0 || votes.clips().isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> all = numbers(votes, false);
    Set<Integer> finished = numbers(votes, true);
    BigDecimal collectors =
        ledger.all().stream()
            .map(OutlookService::forClips)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(all.size()), RewardRule.SCALE, RoundingMode.HALF_UP);
    BigDecimal toFinish = rule.perVote().multiply(BigDecimal.valueOf(missing));
    return Optional.of(
        new Outlook.Money(
            rule.currency(),
            finished.isEmpty()
                ? Optional.empty()
                : Optional.of(perClip(booked(project, finished), finished.size()).add(collectors)),
            perClip(booked(project, all).add(toFinish), all.size()).add(collectors),
            toFinish));
  }

  private static Set<Integer> numbers(VoteSnapshot votes, boolean finished) {
    return votes.clips().stream()
        .filter(clip -> !finished || votes.rule().finished(clip.votes()))
        .map(JudgedClip::number)
        .collect(Collectors.toSet());
  }

  private static BigDecimal forClips(Earnings one) {
    return one.forClips().add(one.forRareClips());
  }

  private BigDecimal booked(ProjectId project, Set<Integer> clips) {
    return paid.of(project, clips).map(PaidVotes.Paid::amount).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal perClip(BigDecimal amount, int clips) {
    return amount.divide(BigDecimal.valueOf(clips), RewardRule.SCALE, RoundingMode.HALF_UP);
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
