package org.tenfold.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.annotation.OwnVotes;
import org.tenfold.annotation.VoteChanges;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.calibration.CalibrationVoting.Task;
import org.tenfold.calibration.result.Phase;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.testing.ServerTest;

/** Rounds from their beginning to their end, beside the ten votes. Their SQL is Hibernate's. */
class CalibrationRoundsTest extends ServerTest {
  /** Where votes that count, their log and what is paid for them stand. */
  private static final List<String> THE_TEN =
      List.of("slot", "vote", "vote_event", "control_task", "abstention", "reward_entry");

  @Autowired private CalibrationRounds rounds;
  @Autowired private CalibrationVoting voting;
  @Autowired private CalibrationTalk talk;
  @Autowired private ClipChoice choice;
  @Autowired private AnnotationService annotation;
  @Autowired private CurationService curation;
  @Autowired private VoteChanges changes;
  @Autowired private OwnVotes ownVotes;
  @Autowired private VoteLogCheck log;
  @Autowired private AccountService accounts;
  @Autowired private JdbcClient jdbc;

  private PersonId curator;
  private PersonId ada;
  private PersonId ben;
  private Set<ClipId> clips;

  @BeforeEach
  void twoFinishedClips() {
    forgetRounds();
    given.twoClipsJudgedByTen(person -> person < 5 ? DfewLabel.HAPPY : DfewLabel.SAD);
    clips = Set.copyOf(choice.mostDisputed(9));
    curator = given.a(Role.CURATOR);
    ada = given.a(Role.ANNOTATOR);
    ben = given.a(Role.ANNOTATOR);
  }

  @AfterEach
  void forgetRounds() {
    jdbc.sql("delete from calibration_round").update();
    jdbc.sql("delete from withheld_clip").update();
  }

  @Test
  void aGroupJudgesTalksAndJudgesAgainAndNothingOfItEntersTheTen() {
    Map<String, List<Map<String, Object>>> before = theTen();
    UUID id = begin();
    assertThat(voting.waiting(ada)).extracting(CalibrationRound::id).containsExactly(id);

    judgeAll(id, ada, DfewLabel.HAPPY);
    assertThat(voting.waiting(ada)).isEmpty();
    judgeAll(id, ben, DfewLabel.SAD);
    assertThatThrownBy(() -> talk.say(id, aClip(), ada, "Now?")).isInstanceOf(InvalidInput.class);
    rounds.goOn(id, RoundState.FIRST);
    assertThatThrownBy(() -> rounds.goOn(id, RoundState.FIRST))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("meanwhile");
    assertThat(voting.waiting(ada)).hasSize(1);
    talk.say(id, aClip(), ada, "  Look at the mouth. ");
    talk.sayAsCurator(id, aClip(), curator, "And the eyes.");
    assertThat(voting.next(id, ada)).isEmpty();
    rounds.goOn(id, RoundState.TALK);
    judgeAll(id, ada, DfewLabel.HAPPY);
    judgeAll(id, ben, DfewLabel.HAPPY);
    rounds.goOn(id, RoundState.SECOND);

    CalibrationRound closed = rounds.find(id).orElseThrow();
    assertThat(closed.state()).isEqualTo(RoundState.CLOSED);
    RoundVotes said = rounds.votes(closed);
    assertThat(said.changedBy(ben)).isEqualTo(2);
    assertThat(said.finished(Phase.SECOND)).containsExactlyInAnyOrder(ada, ben);
    assertThat(talk.said(id))
        .extracting(Comment::words)
        .containsExactly("Look at the mouth.", "And the eyes.");
    assertThat(theTen()).isEqualTo(before);
    for (ClipId clip : clips) {
      assertThat(log.run(clip)).isEmpty();
    }
  }

  @Test
  void theFirstAnswerToAClipCountsAndNoneComesLate() {
    UUID id = begin();
    Task task = voting.next(id, ada).orElseThrow();
    voting.vote(id, Phase.FIRST, task.clip().id(), ada, DfewLabel.FEAR);
    voting.vote(id, Phase.FIRST, task.clip().id(), ada, DfewLabel.ANGRY); // from another tab

    assertThat(rounds.votes(rounds.find(id).orElseThrow()).of(Phase.FIRST, task.clip().id(), ada))
        .contains(DfewLabel.FEAR);
    assertThat(voting.next(id, ada)).get().extracting(Task::number).isEqualTo(2);
    rounds.goOn(id, RoundState.FIRST);
    assertThatThrownBy(() -> voting.vote(id, Phase.FIRST, task.clip().id(), ben, DfewLabel.ANGRY))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("over");
  }

  /** A vote taken out frees its slot: it goes to others, never to somebody who saw the votes. */
  @Test
  void whoSeesWhatOthersSayIsNotAskedAboutTheClipAgain() {
    begin();
    List<UUID> given = votes();

    curation.voidVote(given.getFirst(), "a test", curator);

    assertThat(annotation.next(ada)).isEmpty();
    assertThat(annotation.next(this.given.a(Role.ANNOTATOR))).isPresent();
  }

  @Test
  void aVoteIsNotGivenBackToWhoHasSeenWhatOthersSay() {
    PersonId judge =
        new PersonId(jdbc.sql("select annotator_id from vote limit 1").query(UUID.class).single());
    rounds.create("Round", clips, Set.of(judge, ada), curator);
    UUID vote = ownVotes.latest(judge, 1).getFirst().id();

    assertThatThrownBy(() -> changes.reopen(vote, "please", curator))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("calibration round");
  }

  @Test
  void aClipThatStillWaitsForVotesOfMembersIsRefusedByItsNumberUnlessItIsTrainingGold() {
    PersonId collector = given.a(Role.COLLECTOR);
    ClipId open = given.anAcceptedClip(given.aMovie(collector), collector, curator);
    List<ClipId> wanted = new ArrayList<>(clips);
    wanted.add(open);

    assertThatThrownBy(() -> rounds.create("R", Set.copyOf(wanted), Set.of(ada, ben), curator))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(number(open))
        .hasMessageNotContaining(number(aClip()));
    curation.makeGold(open, DfewLabel.FEAR, GoldPurpose.HIDDEN, curator);
    assertThatThrownBy(() -> rounds.create("R", Set.copyOf(wanted), Set.of(ada, ben), curator))
        .isInstanceOf(InvalidInput.class);
    curation.makeGold(open, DfewLabel.FEAR, GoldPurpose.TRAINING, curator);
    assertThat(choice.trainingGold()).containsExactly(open);
    UUID id = rounds.create("R", Set.copyOf(wanted), Set.of(ada, ben), curator);

    assertThat(rounds.find(id).orElseThrow().clips()).hasSize(3);
    assertThat(voting.maySee(open, ada)).isTrue();
    assertThat(voting.maySee(open, given.a(Role.ANNOTATOR))).isFalse();
  }

  @Test
  void whoIsNoMemberOrInAnotherProjectFindsNothing() {
    UUID id = begin();
    PersonId other = given.a(Role.ANNOTATOR);

    assertThat(voting.find(id, other)).isEmpty();
    assertThat(voting.waiting(other)).isEmpty();
    assertThatThrownBy(() -> voting.next(id, other)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> voting.vote(id, Phase.FIRST, aClip(), other, DfewLabel.SAD))
        .isInstanceOf(InvalidInput.class);
    given.inAProjectOf(
        LabelSet.MAFW,
        () -> {
          assertThat(rounds.find(id)).isEmpty();
          assertThat(rounds.list(false)).isEmpty();
          assertThat(voting.waiting(ada)).isEmpty();
          assertThat(voting.maySee(aClip(), ada)).isFalse();
          assertThatThrownBy(() -> rounds.close(id)).isInstanceOf(InvalidInput.class);
        });
    given.forgetOtherProjects();
  }

  @Test
  void aRoundIsDeletedBeforeTheFirstAnswerAndArchivedAfterIt() {
    UUID unused = begin();
    rounds.delete(unused);
    assertThat(rounds.list(false)).isEmpty();

    UUID id = begin();
    judgeAll(id, ada, DfewLabel.SAD);
    assertThatThrownBy(() -> rounds.delete(id)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> rounds.archive(id)).isInstanceOf(InvalidInput.class);
    rounds.close(id);
    assertThat(voting.find(id, ada)).isPresent();
    rounds.archive(id);
    assertThat(voting.find(id, ada)).isEmpty();
    assertThat(rounds.list(true)).extracting(CalibrationRound::id).containsExactly(id);
  }

  @Test
  void aRoundNeedsANameTwoClipsAndTwoAnnotators() {
    refused(" ", clips, Set.of(ada, ben));
    refused("x".repeat(101), clips, Set.of(ada, ben));
    refused("R", Set.of(aClip()), Set.of(ada, ben));
    refused("R", clips, Set.of(ada));
    refused("R", clips, Set.of(ada, curator));
    assertThatThrownBy(() -> choice.numbered("1-3, 999999"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("999999");
    assertThat(rounds.list(false)).isEmpty();
  }

  @Test
  void whatAPseudonymWroteIsForgottenAndTheirVotesStay() {
    UUID id = begin();
    judgeAll(id, ada, DfewLabel.SAD);
    rounds.goOn(id, RoundState.FIRST);
    talk.say(id, aClip(), ada, "I am Ada.");

    accounts.anonymise(ada, given.a(Role.ADMIN));

    assertThat(talk.said(id)).extracting(Comment::words).containsExactly("");
    assertThat(rounds.votes(rounds.find(id).orElseThrow()).finished(Phase.FIRST))
        .containsExactly(ada);
  }

  private UUID begin() {
    return rounds.create("Round", clips, Set.of(ada, ben), curator);
  }

  private void refused(String name, Set<ClipId> wanted, Set<PersonId> members) {
    assertThatThrownBy(() -> rounds.create(name, wanted, members, curator))
        .isInstanceOf(InvalidInput.class);
  }

  private void judgeAll(UUID id, PersonId member, Label label) {
    for (Task task = voting.next(id, member).orElse(null);
        task != null;
        task = voting.next(id, member).orElse(null)) {
      voting.vote(id, task.phase(), task.clip().id(), member, label);
    }
  }

  private ClipId aClip() {
    return clips.stream()
        .sorted((a, b) -> number(a).compareTo(number(b)))
        .findFirst()
        .orElseThrow();
  }

  private String number(ClipId clip) {
    return jdbc.sql("select number from clip where id = :id")
        .param("id", clip.value())
        .query(String.class)
        .single();
  }

  private List<UUID> votes() {
    return jdbc.sql("select id from vote").query(UUID.class).list();
  }

  private Map<String, List<Map<String, Object>>> theTen() {
    Map<String, List<Map<String, Object>>> rows = new HashMap<>();
    for (String table : THE_TEN) {
      rows.put(table, jdbc.sql("select * from " + table).query().listOfRows());
    }
    return rows.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                table ->
                    table.getValue().stream()
                        .sorted(java.util.Comparator.comparing(Object::toString))
                        .toList()));
  }
}
