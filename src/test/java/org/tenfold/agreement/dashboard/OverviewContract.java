package org.tenfold.agreement.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.FrozenVotes;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.filter.ClipFilter;
import org.tenfold.agreement.rule.LabelRuleService;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.intake.ImportedSetId;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** What the dashboard is told of a moment, and the rule that its labels follow. */
abstract class OverviewContract extends ServerTest {
  @Autowired private DashboardService dashboards;
  @Autowired private LabelRuleService rules;
  @Autowired private AnnotationService annotation;
  @Autowired private CurationService curation;
  @Autowired private ReleaseService releases;
  @Autowired private JdbcClient jdbc;

  private PersonId curator;

  @BeforeEach
  void oneClip() {
    given.forgetClips();
    given.nobodyMustWatch();
    curator = given.a(Role.CURATOR);
    PersonId collector = given.a(Role.COLLECTOR);
    given.anAcceptedClip(given.aMovie(collector), collector, curator);
  }

  @AfterEach
  void theUsualRule() {
    if (!rules.versions().getFirst().rule().equals(LabelRule.DFEW)) {
      rules.set(LabelRule.DFEW, rules.versions().getFirst().version(), curator);
    }
  }

  @Test
  void asOfATimeOnlyVotesGivenByThenCount() {
    Instant noon = Instant.parse("2026-01-01T12:00:00Z");
    vote(DfewLabel.SAD, noon);
    vote(DfewLabel.FEAR, noon.plusSeconds(60));

    assertThat(votesAt(noon.minusSeconds(1))).isZero();
    assertThat(votesAt(noon)).isOne();
    assertThat(votesAt(noon.plusSeconds(60))).isEqualTo(2);
  }

  @Test
  void asOfAReleaseNothingChangesThatHappensToItsVotesLater() {
    PersonId collector = given.a(Role.COLLECTOR);
    given.anAcceptedClip(given.aMovie(collector), collector, curator);
    UUID last = tenVotesOnEachOfTwoClips();
    Release release =
        releases.freeze("two clips " + last, Panel.HUMAN, 2, Alignment.FACES, curator);
    curation.voidVote(last, "left midway", curator);

    AsOf frozen = new AsOf.Frozen(release.id().value());
    Overview then =
        dashboards.answer(new DashboardQuery(VoteSource.PEOPLE, frozen, ClipFilter.ALL));

    assertThat(dashboards.answer(anew()).figures().votes()).isEqualTo(19);
    assertThat(then.figures().votes()).isEqualTo(20);
    assertThat(then.agreement().clips()).allMatch(clip -> clip.votes().total() == 10);
    assertThat(dashboards.frozen()).extracting(FrozenVotes.Frozen::name).contains(release.name());
  }

  @Test
  void aReleaseThatIsNotThereIsRefused() {
    AsOf unknown = new AsOf.Frozen(UUID.randomUUID());
    DashboardQuery question = new DashboardQuery(VoteSource.PEOPLE, unknown, ClipFilter.ALL);

    assertThatThrownBy(() -> dashboards.answer(question))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("There is no such release.");
  }

  @Test
  void anImportedSetKnowsNoPast() {
    VoteSource imported = new VoteSource.Imported(ImportedSetId.next());
    DashboardQuery question =
        new DashboardQuery(imported, new AsOf.At(Instant.EPOCH), ClipFilter.ALL);

    assertThatThrownBy(() -> dashboards.answer(question))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("does not say when its votes were given");
  }

  @Test
  void everyRuleIsKeptAndTheNewestHolds() {
    int before = rules.versions().getFirst().version();

    rules.set(new LabelRule(10, 8), before, curator);

    assertThat(rules.versions().getFirst().version()).isEqualTo(before + 1);
    assertThat(rules.versions().get(1).rule()).isEqualTo(LabelRule.DFEW);
    assertThat(dashboards.answer(anew()).agreement().rule()).isEqualTo(new LabelRule(10, 8));
  }

  @Test
  void whoSawAnOlderRuleIsRefused() {
    int seen = rules.versions().getFirst().version();
    rules.set(new LabelRule(10, 8), seen, curator);

    assertThatThrownBy(() -> rules.set(new LabelRule(10, 7), seen, curator))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("meanwhile");
  }

  @Test
  void theNumberOfVotesIsFixedOnceClipsHaveSlots() {
    int version = rules.versions().getFirst().version();

    assertThatThrownBy(() -> rules.set(new LabelRule(12, 7), version, curator))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "The number of votes cannot change any more: clips accepted so far have 10 slots"
                + " each.");
  }

  /** A question that nobody has asked yet, so that no answer is remembered. */
  private static DashboardQuery anew() {
    return new DashboardQuery(VoteSource.PEOPLE, new AsOf.At(Instant.now()), ClipFilter.ALL);
  }

  private long votesAt(Instant time) {
    return dashboards
        .answer(new DashboardQuery(VoteSource.PEOPLE, new AsOf.At(time), ClipFilter.ALL))
        .figures()
        .votes();
  }

  /**
   * @return the vote given last
   */
  private UUID tenVotesOnEachOfTwoClips() {
    UUID last = UUID.randomUUID();
    for (int person = 0; person < 10; person++) {
      PersonId annotator = given.a(Role.ANNOTATOR);
      for (Assignment held : annotation.claim(annotator, 2)) {
        Vote vote = Fixtures.aVote(DfewLabel.HAPPY);
        annotation.vote(held.token(), annotator, vote);
        last = vote.id();
      }
    }
    return last;
  }

  private void vote(Label emotion, Instant at) {
    PersonId annotator = given.a(Role.ANNOTATOR);
    var vote = Fixtures.aVote(emotion);
    UUID token = annotation.next(annotator).orElseThrow().token();
    annotation.vote(token, annotator, vote);
    jdbc.sql("update vote set given_at = :at where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", vote.id())
        .update();
  }
}
