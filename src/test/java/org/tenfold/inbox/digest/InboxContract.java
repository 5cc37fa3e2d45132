package org.tenfold.inbox.digest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.vote.Skip;
import org.tenfold.annotation.vote.SkipReason;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipRestores;
import org.tenfold.error.Message;
import org.tenfold.inbox.Inbox;
import org.tenfold.inbox.Notice;
import org.tenfold.inbox.NoticeChoices;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Ways;
import org.tenfold.job.JobEnded;
import org.tenfold.label.LabelSet;
import org.tenfold.language.Language;
import org.tenfold.mail.MailRound;
import org.tenfold.mail.MailServer;
import org.tenfold.movie.MovieId;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.testing.ServerTest;

/** Who is told of what, how often, in the inbox and by mail. */
abstract class InboxContract extends ServerTest {
  @Autowired private Inbox inbox;
  @Autowired private NoticeChoices choices;
  @Autowired private Digest digest;
  @Autowired private AccountService accounts;
  @Autowired private AnnotationService annotation;
  @Autowired private CurationService curation;
  @Autowired private ClipCheckService gate;
  @Autowired private ClipRestores restores;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JavaMailSenderImpl ours;
  @Autowired private MailRound mail;
  @Autowired private JdbcClient jdbc;

  private PersonId admin;
  private PersonId collector;
  private PersonId curator;
  private MovieId movie;

  @BeforeEach
  void people() {
    given.aProject();
    given.forgetClips();
    given.nobodyMustWatch();
    nothingWaits();
    admin = given.a(Role.ADMIN);
    collector = given.a(Role.COLLECTOR);
    curator = given.a(Role.CURATOR);
    movie = given.aMovie(collector);
  }

  @AfterEach
  void nothingWaits() {
    jdbc.sql("delete from notice").update();
    jdbc.sql("delete from mail_outbox").update();
    jdbc.sql("delete from job where title = 'once more'").update();
  }

  @Test
  void aCollectorHearsWhyAClipWasRejectedAndNobodyOfTheirOwnDoing() {
    ClipId clip = given.aCutClip(movie, collector);
    gate.reject(clip, "two faces", curator);
    PersonId both = given.aPerson("both" + System.nanoTime(), Role.COLLECTOR, Role.CURATOR);
    gate.reject(given.aCutClip(movie, both), "mine", both);

    Notice notice = only(collector);
    assertThat(notice.kind()).isEqualTo(NoticeKind.CLIP_REJECTED);
    assertThat(notice.words().english()).matches("Your clip \\d+ was rejected: two faces");
    assertThat(notice.words().in(Language.CHINESE.locale())).contains("two faces", "被拒绝");
    assertThat(notice.path()).isEqualTo("movies/" + movie.value());
    assertThat(inbox.unread(reader(both))).isZero();
    restores.restore(clip, curator);
    assertThat(inbox.unread(reader(collector))).as("it waits for the check again").isZero();
  }

  @Test
  void anAnnotatorHearsOnceThatThereAreClipsAgain() {
    PersonId idle = given.a(Role.ANNOTATOR);
    PersonId busy = given.a(Role.ANNOTATOR);
    PersonId collects = given.aPerson("judge" + System.nanoTime(), Role.ANNOTATOR, Role.COLLECTOR);
    assertThat(annotation.claim(idle, 1)).isEmpty();
    assertThat(annotation.claim(idle, 1)).isEmpty();
    assertThat(annotation.claim(collects, 1)).isEmpty();

    given.anAcceptedClip(movie, collects, curator);
    given.anAcceptedClip(movie, collects, curator);

    assertThat(only(idle).kind()).isEqualTo(NoticeKind.CLIPS_TO_JUDGE);
    assertThat(only(idle).times()).isEqualTo(1);
    assertThat(inbox.unread(reader(busy))).isZero();
    assertThat(inbox.unread(reader(collects))).as("their own clips").isZero();

    given.forgetClips();
    assertThat(annotation.claim(idle, 1)).isEmpty();
    given.anAcceptedClip(movie, collector, curator);
    assertThat(only(idle).times()).as("the one before was done").isEqualTo(1);
    assertThat(inbox.opened(idle, given.firstProject().value(), "label")).isTrue();
    assertThat(inbox.unread(reader(idle))).isZero();
  }

  @Test
  void curatorsHearOfAClipThatCannotBeJudged() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    for (int i = 0; i < AnnotationRule.DEFAULT.skips(); i++) {
      PersonId annotator = given.a(Role.ANNOTATOR);
      annotation.skip(
          annotation.next(annotator).orElseThrow().token(),
          annotator,
          new Skip(UUID.randomUUID(), SkipReason.NO_FACE, ""));
    }

    Notice notice = only(curator);
    assertThat(notice.kind()).isEqualTo(NoticeKind.CLIP_QUESTIONED);
    assertThat(notice.path()).isEqualTo("annotators");
    curation.resumeClip(clip, "a face is there", curator);
    assertThat(inbox.unread(reader(curator))).as("it is decided").isZero();
  }

  @Test
  void oneNoticeCountsRunsUntilItIsReadAndRolledBackOnesAreNotTold() {
    PersonId asker = given.a(Role.ADMIN);
    ended("train-run", "C3D", null, asker);
    ended("train-run", "R3D-18", null, asker);
    transaction.executeWithoutResult(
        status -> {
          events.publishEvent(job("train-run", "never", null, asker));
          status.setRollbackOnly();
        });

    Notice notice = only(asker);
    assertThat(notice.times()).isEqualTo(2);
    assertThat(notice.words().english()).isEqualTo("Finished: R3D-18");
    assertThat(notice.path()).startsWith("benchmarks/");
    inbox.read(notice.id(), collector);
    assertThat(inbox.unread(reader(asker))).as("only one's own").isEqualTo(1);
    inbox.read(notice.id(), asker);
    ended("train-run", "C3D again", null, asker);
    ended("train-run", "EC-STFL", Message.text("out of memory"), asker);

    assertThat(inbox.newest(reader(asker), true, 9))
        .extracting(one -> one.words().english())
        .containsExactly(
            "Failed: EC-STFL. out of memory", "Finished: C3D again", "Finished: R3D-18");
    assertThat(inbox.unread(reader(admin))).isEqualTo(2);
    inbox.readAll(asker, inbox.newest(reader(asker), false, 9).getLast().at());
    assertThat(inbox.unread(reader(asker))).as("what was not seen").isEqualTo(1);
  }

  @Test
  void whoDoesNotKnowAProjectSeesNothingOfIt() {
    ended("prepare-release", "Gold 1", null, admin);
    assertThat(inbox.unread(reader(admin))).isEqualTo(1);
    Project other = given.anotherProject("other", "DFEW-7", LabelSet.DFEW);
    try {
      PersonId there = ProjectScope.get(other.id(), () -> given.a(Role.ADMIN));
      assertThat(inbox.unread(reader(there))).isZero();
      jdbc.sql("delete from project_role where person_id = :id")
          .param("id", admin.value())
          .update();

      assertThat(inbox.unread(reader(admin))).as("no member any longer").isZero();
      assertThat(inbox.newest(reader(admin), true, 9)).isEmpty();
    } finally {
      given.forgetOtherProjects();
    }
  }

  @Test
  void oneMailTellsWhatCameTogetherAndNoneWhatWasSwitchedOff() throws Exception {
    PersonId asker = mailed("anna");
    PersonId quiet = mailed("berta");
    choices.choose(quiet, NoticeKind.RUN_FINISHED, new Ways(true, false));
    choices.choose(quiet, NoticeKind.RELEASE_READY, new Ways(false, false));
    Instant now = Instant.now();
    try (MailServer server = new MailServer(ours)) {
      ended("train-run", "C3D", null, asker);
      ended("prepare-release", "Gold 1", null, asker);
      digest.send(now.plusSeconds(60));
      mail.carry();
      assertThat(server.mailFor("anna@lab.example")).as("more may come").isEmpty();

      digest.send(now.plusSeconds(180));
      digest.send(now.plusSeconds(180));
      ended("train-run", "R3D-18", null, asker);
      digest.send(now.plusSeconds(600));
      mail.carry();

      List<MimeMessage> came = server.mailFor("anna@lab.example").toList();
      assertThat(came).hasSize(1);
      assertThat(came.getFirst().getSubject()).isEqualTo("2 news from Tenfold");
      assertThat(MailServer.text(came.getFirst()))
          .contains("- Finished: C3D", "- A release is ready: Gold 1")
          .containsPattern("https://tenfold.test/p/main/benchmarks/[-0-9a-f]{36}")
          .contains("https://tenfold.test/inbox", "https://tenfold.test/account");
      assertThat(server.mailFor("berta@lab.example")).isEmpty();
      assertThat(inbox.newest(reader(quiet), true, 9)).hasSize(1);

      digest.send(now.plus(Duration.ofMinutes(30)));
      mail.carry();
      assertThat(server.mailFor("anna@lab.example")).hasSize(2);
    }
  }

  @Test
  void whatWasReadLongAgoIsForgotten() {
    PersonId asker = given.a(Role.ADMIN);
    ended("prepare-release", "Old", null, asker);
    ended("prepare-release", "Unread", null, asker);
    jdbc.sql("update notice set read_at = :then where words like '%Old%'")
        .param("then", java.time.OffsetDateTime.now().minusDays(31))
        .update();

    inbox.forgetOld();

    assertThat(inbox.newest(reader(asker), true, 9))
        .extracting(one -> one.words().english())
        .containsExactly("A release is ready: Unread");
  }

  private PersonId mailed(String name) {
    PersonId person = given.a(Role.ADMIN);
    accounts.describe(person, name, name + "@lab.example");
    return person;
  }

  @Test
  void whatFailedAndWasDoneAfterAllNeedNotBeRead() {
    Message full = Message.text("disk full");
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    endedOn(one, "trial-work", full);
    endedOn(two, "trial-work", full);
    endedOn(one, "trial-work", null);
    assertThat(only(admin).times()).as("the other one stands").isEqualTo(2);
    endedOn(two, "trial-work", null);
    assertThat(inbox.unread(reader(admin))).isZero();

    endedOn(one, "train-run", full);
    inbox.readAll(admin, Instant.now());
    endedOn(two, "train-run", full);
    endedOn(two, "train-run", null);
    assertThat(only(admin).words().english()).isEqualTo("Finished: once more");
  }

  private void endedOn(UUID subject, String kind, @Nullable Message reason) {
    jdbc.sql("delete from job where subject = :subject").param("subject", subject).update();
    if (reason != null) {
      jdbc.sql(
              "insert into job (id, project_id, kind, subject, title, status, finished_at)"
                  + " values (:id, :project, :kind, :subject, 'once more', 'FAILED', :now)")
          .param("id", UUID.randomUUID())
          .param("project", given.firstProject().value())
          .param("kind", kind)
          .param("subject", subject)
          .param("now", java.time.OffsetDateTime.now())
          .update();
    }
    Message title = Message.text("once more");
    UUID project = given.firstProject().value();
    transaction.executeWithoutResult(
        status -> events.publishEvent(new JobEnded(project, kind, subject, title, reason, admin)));
  }

  private void ended(String kind, String title, @Nullable Message reason, PersonId by) {
    transaction.executeWithoutResult(status -> events.publishEvent(job(kind, title, reason, by)));
  }

  private JobEnded job(String kind, String title, @Nullable Message reason, PersonId by) {
    return new JobEnded(
        given.firstProject().value(), kind, UUID.randomUUID(), Message.text(title), reason, by);
  }

  private Notice only(PersonId person) {
    List<Notice> all = inbox.newest(reader(person), false, 9);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private SignedInPerson reader(PersonId person) {
    return new SignedInPerson(accounts.person(person));
  }
}
