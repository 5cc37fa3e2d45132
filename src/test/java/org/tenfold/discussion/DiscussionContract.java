package org.tenfold.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.OwnVote;
import org.tenfold.annotation.OwnVotes;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.inbox.Inbox;
import org.tenfold.inbox.Notice;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** What annotators say about clips, and votes that they may give again; on either database. */
abstract class DiscussionContract extends ServerTest {
  @Autowired private DiscussionService service;
  @Autowired private Discussions discussions;
  @Autowired private AnnotationService annotation;
  @Autowired private OwnVotes votes;
  @Autowired private VoteLogCheck log;
  @Autowired private AccountService accounts;
  @Autowired private Inbox inbox;
  @Autowired private UserDetailsService people;
  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;

  private PersonId curator;
  private PersonId annotator;
  private ClipId clip;

  @BeforeEach
  void aClipToJudge() {
    given.forgetClips();
    given.nobodyMustWatch();
    curator = given.a(Role.CURATOR);
    annotator = given.a(Role.ANNOTATOR);
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);
    clip = given.anAcceptedClip(movie, collector, curator);
  }

  @Test
  void aNoteComesWithItsVoteOnceAndToCuratorsAlone() throws Exception {
    UUID id = UUID.randomUUID();
    UUID token = annotation.next(annotator).orElseThrow().token();

    assertThat(send(id, token, "Is that a smile?")).isEqualTo(201);
    assertThat(send(id, token, "Is that a smile?")).isEqualTo(200);

    Discussion said = only(Discussion.State.OPEN);
    assertThat(said.annotator()).isEqualTo(annotator);
    assertThat(said.remarks()).extracting(Remark::words).containsExactly("Is that a smile?");
    assertThat(discussions.of(given.a(Role.ANNOTATOR))).isEmpty();
    given.inAProjectOf(LabelSet.MAFW, () -> assertThat(discussions.find(said.id())).isEmpty());
  }

  @Test
  void anAnswerIsUnreadUntilItsAnnotatorSeesItAndWordsOpenAgain() {
    Vote vote = judged();
    service.say(vote.id(), annotator, "  two people  ");
    UUID id = only(Discussion.State.OPEN).id();
    assertThat(discussions.open()).isEqualTo(1);

    assertThat(heard(curator)).containsExactly(NoticeKind.DISCUSSION_OPENED);
    service.answer(id, curator, "The one in front.");
    assertThat(heard(curator)).as("it is answered").isEmpty();
    assertThat(heard(annotator)).containsExactly(NoticeKind.DISCUSSION_ANSWERED);
    assertThat(discussions.unread(annotator)).isEqualTo(1);
    assertThat(only(Discussion.State.ANSWERED).remarks())
        .extracting(Remark::words)
        .containsExactly("two people", "The one in front.");
    service.read(id, given.a(Role.ANNOTATOR)); // not theirs
    assertThat(discussions.unread(annotator)).isEqualTo(1);
    service.read(id, annotator);
    assertThat(discussions.unread(annotator)).isZero();
    assertThat(heard(annotator)).isEmpty();

    service.close(id);
    assertThat(discussions.in(Set.of(Discussion.State.OPEN), 9)).isEmpty();
    service.say(vote.id(), annotator, "Thank you.");
    assertThat(only(Discussion.State.OPEN).remarks()).hasSize(3);
  }

  @Test
  void aVoteGivenBackIsJudgedByTheSamePersonAgain() {
    Vote first = judged();
    service.askToChange(first.id(), annotator, "I meant fear.");
    assertThatThrownBy(() -> service.askToChange(first.id(), annotator, "Really."))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("asked already");
    Discussion asked = only(Discussion.State.OPEN);
    assertThatThrownBy(() -> service.close(asked.id())).isInstanceOf(InvalidInput.class);

    service.grant(asked.id(), curator, "");
    service.reply(asked.id(), annotator, "Thank you.");
    assertThatThrownBy(() -> service.reply(asked.id(), given.a(Role.ANNOTATOR), "Me too."))
        .isInstanceOf(InvalidInput.class);

    assertThat(countOfVotes()).isZero();
    Assignment again = annotation.next(annotator).orElseThrow();
    assertThat(again.clip()).isEqualTo(clip);
    annotation.release(again.token(), annotator); // as a page that closes does
    assertThat(annotation.next(annotator)).contains(again);
    annotation.vote(again.token(), annotator, Fixtures.aVote(DfewLabel.FEAR));

    assertThat(votes.latest(annotator, 9))
        .extracting(OwnVote::label)
        .containsExactly(DfewLabel.FEAR);
    assertThat(log.run(clip)).isEmpty();
    assertThat(only(Discussion.State.OPEN).wish()).isEqualTo(Discussion.Wish.GRANTED);
  }

  @Test
  void oneOfTwoCuratorsDecides() throws Exception {
    Vote first = judged();
    service.askToChange(first.id(), annotator, "I meant fear.");
    UUID asked = only(Discussion.State.OPEN).id();
    Callable<Boolean> decision =
        () -> {
          try {
            service.grant(asked, curator, "Yes.");
            return true;
          } catch (InvalidInput decided) {
            return false;
          }
        };
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      int granted = 0;
      for (Future<Boolean> one : both.invokeAll(List.of(decision, decision))) {
        granted += one.get() ? 1 : 0;
      }
      assertThat(granted).isEqualTo(1);
    }
    assertThat(log.run(clip)).isEmpty();
  }

  /** It looks like any other to whoever judged it, and stays what it is. */
  @Test
  void aHiddenCheckIsAmongOnesOwnAndIsNotGivenBack() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into control_task (token, clip_id, annotator_id, kind, expected, state, claimed_at,
              vote_id, emotion, response_ms, judged_at)
            values (:token, :clip, :me, 'GOLD', 1, 'JUDGED', current_timestamp, :vote, 2, 900, current_timestamp)
            """)
        .param("token", UUID.randomUUID())
        .param("clip", clip.value())
        .param("me", annotator.value())
        .param("vote", id)
        .update();

    assertThat(votes.latest(annotator, 9)).extracting(OwnVote::id).containsExactly(id);
    service.askToChange(id, annotator, "I slipped.");
    UUID asked = only(Discussion.State.OPEN).id();
    assertThatThrownBy(() -> service.grant(asked, curator, "Yes."))
        .isInstanceOf(InvalidInput.class);
    service.decline(asked, curator, "It is fine.");
    assertThat(only(Discussion.State.ANSWERED).wish()).isEqualTo(Discussion.Wish.DECLINED);
  }

  @Test
  void somebodyElsesJudgementIsNobodysToWriteAbout() {
    Vote vote = judged();
    PersonId other = given.a(Role.ANNOTATOR);

    assertThatThrownBy(() -> service.say(vote.id(), other, "?")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> service.say(vote.id(), annotator, "  "))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> service.say(vote.id(), annotator, "x".repeat(2001)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2001");
  }

  @Test
  void whatAPseudonymWroteIsForgotten() {
    Vote vote = judged();
    service.say(vote.id(), annotator, "I am Ada.");

    accounts.anonymise(annotator, given.a(Role.ADMIN));

    assertThat(only(Discussion.State.OPEN).remarks()).extracting(Remark::words).containsExactly("");
  }

  private List<NoticeKind> heard(PersonId reader) {
    return inbox.newest(accounts.signedIn(reader), false, 9).stream().map(Notice::kind).toList();
  }

  private Discussion only(Discussion.State state) {
    List<Discussion> found = discussions.in(Set.of(state), 9);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private Vote judged() {
    Vote vote = Fixtures.aVote(DfewLabel.HAPPY);
    annotation.vote(annotation.next(annotator).orElseThrow().token(), annotator, vote);
    return vote;
  }

  private long countOfVotes() {
    return jdbc.sql("select count(*) from vote").query(Long.class).single();
  }

  private int send(UUID id, UUID token, String note) throws Exception {
    return web.perform(
            post("/api/v1/votes")
                .with(user(people.loadUserByUsername(given.nameOf(annotator))))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"id":"%s","token":"%s","emotion":1,"responseMs":900,"watchedFraction":1,\
                    "replays":0,"note":"%s"}"""
                        .formatted(id, token, note)))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}
