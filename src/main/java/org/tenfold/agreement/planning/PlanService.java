package org.tenfold.agreement.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.SourceVote;
import org.tenfold.agreement.VoteSnapshot;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.LastUsed;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.statistics.planning.Planner;
import org.tenfold.statistics.planning.Population;
import org.tenfold.statistics.planning.SeenVotes;

/** Plans from the project's votes or from assumptions. Thread-safe. */
@Service
public class PlanService {
  private final AgreementService agreement;
  private final LiveAgreements live;
  private final Projects projects;
  private final RewardRules rewards;
  private final Map<Key, Learned> learned = new LastUsed<>(4);

  PlanService(
      AgreementService agreement, LiveAgreements live, Projects projects, RewardRules rewards) {
    this.agreement = agreement;
    this.live = live;
    this.projects = projects;
    this.rewards = rewards;
  }

  private record Key(ProjectId project, VoteSource source) {}

  /**
   * @param votes null where there are too few, or an assumption needs none
   */
  private record Learned(long revision, @Nullable SeenVotes votes, Map<PlanField, Double> usual) {}

  /**
   * What a plan is asked.
   *
   * @param assumed whether from assumptions; else from the source's votes
   * @param given what somebody wrote in a field
   * @param shares of all votes by label, with commas between; empty: alike
   */
  public record Question(
      VoteSource source,
      boolean assumed,
      Function<PlanField, Optional<String>> given,
      Optional<String> shares) {}

  /**
   * What is asked, with what this project has already where nobody says otherwise: its clips, votes
   * a clip, people, pace and pay.
   *
   * @param called how the asker knows a field
   */
  public PlanWish wish(Question question, Function<PlanField, String> called) {
    int labels = agreement.labels().size();
    return PlanWish.of(
        question.given(),
        called,
        learned(question.source()).usual(),
        PlanWish.shares(question.shares().orElseGet(() -> "1" + ",1".repeat(labels - 1)), labels));
  }

  public String currency() {
    return rule().currency();
  }

  /**
   * Takes about a second.
   *
   * @param stopped asked now and then
   * @throws InvalidInput when there are too few votes to learn from, or the assumptions cannot be
   * @throws java.util.concurrent.CancellationException when {@code stopped} says yes
   */
  public PlanAnswer plan(Question question, PlanWish wish, BooleanSupplier stopped) {
    Population from = question.assumed() ? wish.assumed() : votes(question.source());
    var plan =
        Planner.plan(from, wish.design(agreement.rule(question.source())), wish.seed(), stopped);
    return new PlanAnswer(plan, wish.effort(currency()), PlanNotes.of(from, plan));
  }

  private SeenVotes votes(VoteSource source) {
    SeenVotes votes = learned(source).votes();
    if (votes == null) {
      throw new InvalidInput("agreement.plan-few-votes");
    }
    return votes;
  }

  private Learned learned(VoteSource source) {
    Key key = new Key(projects.currentId(), source);
    VoteSnapshot now = live.now(source);
    Learned known;
    synchronized (learned) {
      known = learned.get(key);
    }
    if (known == null || known.revision() != now.revision()) {
      known = learn(now);
      synchronized (learned) {
        learned.put(key, known);
      }
    }
    return withPay(known);
  }

  private Learned learn(VoteSnapshot now) {
    List<SourceVote> votes = agreement.votes(now.source());
    Map<PlanField, Double> usual = new EnumMap<>(PlanField.class);
    usual.put(
        PlanField.VOTES, (double) Math.clamp(now.rule().votes(), 2, (int) PlanField.VOTES.most()));
    if (now.clips().size() >= PlanField.CLIPS.least()) {
      usual.put(PlanField.CLIPS, (double) now.clips().size());
      long movies = now.clips().stream().map(clip -> clip.cluster()).distinct().count();
      usual.put(PlanField.MOVIES, (double) movies);
    }
    VotePace.seconds(votes)
        .ifPresent(seconds -> usual.put(PlanField.SECONDS, Math.round(seconds * 10) / 10.0));
    SeenVotes seen = null;
    try {
      seen = PlanVotes.of(agreement.labels().size(), now.clips(), votes);
      double people = Math.max(Math.rint(seen.effectivePeople()), now.rule().votes());
      usual.put(PlanField.PEOPLE, Math.max(people, 2));
    } catch (InvalidInput tooFew) {
      usual.put(PlanField.PEOPLE, Math.max(30.0, now.rule().votes()));
    }
    return new Learned(now.revision(), seen, usual);
  }

  private Learned withPay(Learned known) {
    Map<PlanField, Double> usual = new EnumMap<>(known.usual());
    usual.put(PlanField.PAY, rule().perVote().doubleValue());
    usual.put(PlanField.CLIPPAY, rule().perClip().doubleValue());
    return new Learned(known.revision(), known.votes(), usual);
  }

  private RewardRule rule() {
    return rewards.current(projects.currentId());
  }
}
