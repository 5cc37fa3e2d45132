package org.tenfold.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tenfold.account.AccountService;
import org.tenfold.account.Memberships;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.claim.NotAdmittedException;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.recruitment.terms.Completion;
import org.tenfold.recruitment.terms.LinkParameters;
import org.tenfold.recruitment.terms.ParticipationState;
import org.tenfold.recruitment.terms.Platform;
import org.tenfold.recruitment.terms.Terms;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.reward.Settlement;
import org.tenfold.scope.Scope;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** From a platform's link to the code at the end, and what the ledger holds; on either database. */
abstract class RecruitmentsContract extends ServerTest {
  private static final String ADDRESS = "192.0.2.1";

  @Autowired private Recruitments recruitments;
  @Autowired private Arrivals arrivals;
  @Autowired private Participations participations;
  @Autowired private AnnotationService annotation;
  @Autowired private CurationService curation;
  @Autowired private AccountService accounts;
  @Autowired private Memberships members;
  @Autowired private RewardRules rules;
  @Autowired private RewardLedger ledger;
  @Autowired private Settlement settlement;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  private PersonId admin;

  @BeforeEach
  void fiveClips() {
    forget();
    given.forgetAdmission();
    given.nobodyMustWatch();
    admin = given.a(Role.ADMIN);
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);
    for (int clip = 0; clip < 5; clip++) {
      given.anAcceptedClip(movie, collector, given.a(Role.CURATOR));
    }
    rules.change(
        given.aProject().id(),
        new RewardRule(
            0,
            Instant.EPOCH,
            "GBP",
            new BigDecimal("0.05"),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Set.of(),
            org.tenfold.reward.RareBasis.CONFIRMED),
        0,
        admin);
  }

  @AfterEach
  void forget() {
    for (String table : List.of("participation", "participant", "recruitment")) {
      jdbc.sql("delete from " + table).update();
    }
    given.forgetRewards();
    given.forgetClips();
  }

  @Test
  void aParticipantJudgesWhatIsAskedForAndIsPaidByThePlatformOnce() {
    Recruitment a = recruitment(2, 10, "1.50");
    PersonId person = come(a, "p1").id();

    assertThat(annotation.claim(person, 2)).hasSize(2);
    judge(person);
    assertThat(annotation.claim(person, 2)).hasSize(1);
    assertThat(participations.end(person)).isEmpty();
    judge(person);

    assertThat(annotation.progress(person).open()).isZero();
    assertThatThrownBy(() -> annotation.claim(person, 1))
        .isInstanceOfSatisfying(
            NotAdmittedException.class,
            over -> assertThat(over.refusal().code()).isEqualTo("participation"));
    Farewell end = participations.end(person).orElseThrow();
    assertThat(end)
        .isEqualTo(participations.end(person).orElseThrow())
        .returns(ParticipationState.FINISHED, Farewell::state)
        .returns(2, Farewell::judged)
        .returns("DONE", Farewell::code);
    settlement.settle();
    assertThat(ledger.of(person).participations()).isEqualTo(1);
    assertThat(ledger.of(person).paidOut()).isEqualByComparingTo("1.50");
    assertThat(ledger.of(person).votes()).isZero();
    assertThat(ledger.of(person).open()).isEqualByComparingTo("0");
    assertThat(ledger.total()).isEqualByComparingTo("0");
    ParticipantLine line = recruitments.participants(a).getFirst();
    assertThat(line.booked()).isEqualByComparingTo("1.50");
    assertThat(line.codeGivenAt()).isNotNull();
    assertThat(line.judged()).isEqualTo(2);
  }

  @Test
  void theSameIdIsTheSamePersonInEveryBrowserAndRecruitment() {
    Recruitment a = recruitment(2, 10, null);
    Recruitment b = recruitment(2, 10, null);
    PersonId person = come(a, "p1").id();
    judge(person);

    assertThat(come(a, "p1").id()).isEqualTo(person);
    assertThat(annotation.progress(person).given()).isEqualTo(1);
    assertThat(refusal(b, "p1")).isEqualTo("recruitment.another-first");
    judge(person);
    participations.end(person);

    assertThat(come(b, "p1").id()).isEqualTo(person);
    assertThat(annotation.progress(person).given()).isZero();
    assertThat(participations.end(person)).isEmpty();
    judge(person);
    judge(person);
    assertThat(participations.end(person).orElseThrow().judged()).isEqualTo(2);
    // a clip is left, and the first recruitment stays what it was
    come(a, "p1");
    assertThat(recruitments.participants(a).getFirst().judged()).isEqualTo(2);
    assertThat(recruitments.participants(a).getFirst().state())
        .isEqualTo(ParticipationState.FINISHED);
    assertThat(come(a, "p2").id()).isNotEqualTo(person);
  }

  @Test
  void whoFindsNoMoreClipsHasFinishedWithWhatTheyDid() {
    Recruitment a = recruitment(9, 10, "1.50");
    PersonId person = come(a, "p1").id();
    for (int clip = 0; clip < 5; clip++) {
      judge(person);
    }

    assertThatThrownBy(() -> annotation.claim(person, 1)).isInstanceOf(NotAdmittedException.class);
    Farewell end = participations.end(person).orElseThrow();
    assertThat(end.state()).isEqualTo(ParticipationState.FINISHED);
    assertThat(end.judged()).isEqualTo(5);
    assertThat(ledger.of(person).paidOut()).isEqualByComparingTo("1.50");
    // for another recruitment nothing is left, and no place is taken
    Recruitment b = recruitment(1, 10, null);
    assertThatThrownBy(() -> come(b, "p1"))
        .isInstanceOfSatisfying(
            TurnedAwayException.class,
            full -> assertThat(full.farewell().code()).isEqualTo("FULL"));
    assertThat(recruitments.participants(b)).isEmpty();
    assertThat(recruitments.find(b.id()).orElseThrow().turnedAway()).isEqualTo(1);
  }

  @Test
  void twoBrowsersAtOnceNeitherJudgeTooMuchNorAreTheyPaidTwice() throws Exception {
    Recruitment a = recruitment(3, 10, "1.50");
    PersonId person = come(a, "p1").id();
    together(() -> judgeAll(person), () -> judgeAll(person));

    assertThat(recruitments.participants(a).getFirst().judged()).isEqualTo(3);
    together(
        () -> participations.end(person).orElseThrow(),
        () -> participations.end(person).orElseThrow(),
        () -> participations.endThoseThatAreDone());
    assertThat(ledger.statement(person)).hasSize(2);
    assertThat(ledger.of(person).paidOut()).isEqualByComparingTo("1.50");
  }

  @Test
  void twoBrowsersThatComeAtOnceAreOnePersonAndTakeOnePlace() throws Exception {
    Recruitment a = recruitment(2, 1, null);
    Recruitment b = recruitment(2, 1, null);
    List<Object> came = together(() -> come(a, "p1").id(), () -> come(a, "p1").id());

    assertThat(came.get(0)).isEqualTo(came.get(1));
    assertThat(recruitments.participants(a)).hasSize(1);
    together(() -> tryToCome(b, "p2"), () -> tryToCome(b, "p3"), () -> tryToCome(b, "p4"));
    assertThat(recruitments.participants(b)).hasSize(1);
    assertThat(recruitments.find(b.id()).orElseThrow().turnedAway()).isEqualTo(2);
  }

  @Test
  void aPlaceOfWhoLeftGoesToSomebodyElse() {
    Recruitment a = recruitment(2, 1, null);
    PersonId left = come(a, "p1").id();
    assertThat(refusal(a, "p2")).isEqualTo("recruitment.full");
    jdbc.sql(
            "update participation set started_at = timestamp '2020-01-01 00:00:00', came_at ="
                + " timestamp '2020-01-01 00:00:00'")
        .update();
    assertThat(recruitments.participants(a).getFirst().idle()).isTrue();

    PersonId next = come(a, "p2").id();

    assertThatThrownBy(() -> annotation.claim(left, 1)).isInstanceOf(NotAdmittedException.class);
    assertThat(participations.end(left).orElseThrow().state()).isEqualTo(ParticipationState.LEFT);
    assertThat(refusal(a, "p1")).isEqualTo("recruitment.full");
    judge(next);
    judge(next);
    // finished is finished: its place is never free again
    participations.end(next);
    assertThat(refusal(a, "p1")).isEqualTo("recruitment.full");
  }

  @Test
  void aClosedRecruitmentLetsNobodyNewInAndWhoIsUnderWayFinish() {
    Recruitment a = recruitment(1, 10, null);
    PersonId person = come(a, "p1").id();
    recruitments.close(a.id());

    assertThat(refusal(a, "p2")).isEqualTo("recruitment.closed");
    assertThat(come(a, "p1").id()).isEqualTo(person);
    judge(person);
    assertThat(participations.end(person).orElseThrow().code()).isEqualTo("DONE");
    assertThat(
            refusal(new Recruitment(a.id(), "nobody", a.terms(), null, 0, admin, a.madeAt()), "p1"))
        .isEqualTo("recruitment.unknown");
  }

  @Test
  void whoIsPausedIsScreenedOut() {
    Recruitment a = recruitment(2, 10, "1.50");
    PersonId person = come(a, "p1").id();
    judge(person);
    curation.pause(person, "fell below on gold clips", admin);

    Farewell end = participations.end(person).orElseThrow();

    assertThat(end.state()).isEqualTo(ParticipationState.SCREENED_OUT);
    assertThat(end.code()).isEqualTo("OUT");
    assertThat(ledger.statement(person)).isEmpty();
  }

  @Test
  void aParticipantIsNothingButThat() throws Exception {
    Recruitment a = recruitment(2, 10, null);
    SignedInPerson person = come(a, "p1");

    assertThat(person.participant()).isTrue();
    for (Runnable wish :
        List.<Runnable>of(
            () -> accounts.resetPassword(person.id(), Fixtures.PASSWORD),
            () -> accounts.rescue(person.getUsername(), true),
            () -> accounts.describe(person.id(), "Mallory", "m@example.org"),
            () -> members.add(person.id(), Set.of(Role.COLLECTOR)),
            () -> members.setRoles(person.id(), Set.of(Role.ADMIN), admin),
            () -> members.setServerAdmin(person.id(), true, admin))) {
      assertThat(refusal(wish)).isEqualTo("account.participant");
    }
    web.perform(get("/api/v1/labels").with(user(person))).andExpect(status().isOk());
    for (String path :
        List.of(
            "/api/v1/project",
            "/api/v1/recruitments",
            "/api/v1/projects",
            "/api/v1/members",
            "/export/statements/" + person.id().value() + ".csv",
            "/media/movies/1",
            "/v3/api-docs")) {
      web.perform(get(path).with(user(person))).andExpect(status().isNotFound());
    }
    members.setRoles(person.id(), Set.of(), admin);
    assertThat(refusal(a, "p1")).isEqualTo("recruitment.switched-off");
    accounts.anonymise(person.id(), admin);
    assertThat(recruitments.participants(a).getFirst().participantId()).startsWith("gone-");
    assertThat(
            refusal(
                () ->
                    arrivals.arrive(
                        a.link(), Map.of("pid", List.of("gone-" + person.id().value())), ADDRESS)))
        .isEqualTo("recruitment.switched-off");
  }

  @Test
  void aRecruitmentOfAnotherProjectIsAsUnknownAsWhatNeverWas() {
    Recruitment a = recruitment(2, 10, null);
    PersonId person = come(a, "p1").id();
    Project other = given.anotherProject("other", "DFEW-7", LabelSet.DFEW);
    try {
      ProjectScope.run(
          other.id(),
          () -> {
            assertThat(refusal(a, "p1")).isEqualTo("recruitment.unknown");
            assertThat(recruitments.find(a.id())).isEmpty();
            assertThat(recruitments.all()).isEmpty();
            assertThat(participations.end(person)).isEmpty();
            assertThat(refusal(() -> members.add(person, Set.of(Role.ANNOTATOR))))
                .isEqualTo("account.participant");
          });
      assertThat(participations.endThoseThatAreDone()).isZero();
    } finally {
      given.forgetOtherProjects();
    }
  }

  @Test
  void payNeedsACurrency() {
    given.forgetRewards();

    assertThat(refusal(() -> recruitment(1, 1, "1.00"))).isEqualTo("recruitment.no-currency");
    assertThat(recruitment(1, 1, null).terms().pay()).isNull();
  }

  private Recruitment recruitment(int clips, int places, @Nullable String pay) {
    return recruitments.make(
        new Terms(
            "First wave",
            Platform.OWN,
            "Our pool",
            new LinkParameters("pid", "", ""),
            clips,
            places,
            60,
            new Completion("DONE", "OUT", "FULL", "https://pool.example.org/?who={participant}"),
            pay == null ? null : new BigDecimal(pay),
            null,
            null),
        admin);
  }

  private SignedInPerson come(Recruitment to, String id) {
    return arrivals.arrive(to.link(), Map.of("pid", List.of(id)), ADDRESS);
  }

  private Object tryToCome(Recruitment to, String id) {
    try {
      return come(to, id).id();
    } catch (TurnedAwayException full) {
      return full.said().code();
    }
  }

  private String refusal(Recruitment to, String id) {
    return refusal(() -> come(to, id));
  }

  private static String refusal(Runnable wish) {
    try {
      wish.run();
      return "";
    } catch (InvalidInput refused) {
      return refused.said().code();
    }
  }

  private void judge(PersonId person) {
    Assignment next = annotation.next(person).orElseThrow();
    annotation.vote(next.token(), person, Fixtures.aVote(DfewLabel.HAPPY));
  }

  private Object judgeAll(PersonId person) {
    for (int turn = 0; turn < 6; turn++) {
      try {
        for (Assignment held : annotation.claim(person, 2)) {
          annotation.vote(held.token(), person, Fixtures.aVote(DfewLabel.HAPPY));
        }
      } catch (InvalidInput judgedInTheOtherBrowser) {
        // which is what is tried here
      }
    }
    return person;
  }

  @SafeVarargs
  private static List<Object> together(Callable<Object>... works) throws Exception {
    var project = Scope.project();
    try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
      List<Future<Object>> all = List.of(works).stream().map(work -> threads.submit(work)).toList();
      List<Object> results = new java.util.ArrayList<>();
      for (Future<Object> one : all) {
        results.add(one.get());
      }
      assertThat(Scope.project()).isEqualTo(project);
      return results;
    }
  }
}
