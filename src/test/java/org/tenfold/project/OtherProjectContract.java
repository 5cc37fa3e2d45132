package org.tenfold.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.Memberships;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.VoteFeed;
import org.tenfold.annotation.report.AnnotatorReports;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.vote.OtherProjectException;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.reward.WantedClips;
import org.tenfold.scope.Scope;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** What belongs to one project is unknown in another, whoever knows its id. */
abstract class OtherProjectContract extends ServerTest {
  @Autowired private Projects projects;
  @Autowired private LabelSets labelSets;
  @Autowired private MovieService movies;
  @Autowired private ClipService clips;
  @Autowired private Memberships members;
  @Autowired private AnnotationService annotation;
  @Autowired private AnnotatorReports reports;
  @Autowired private VoteFeed feed;
  @Autowired private WantedClips wanted;
  @Autowired private LiveAgreements live;

  private Project here;
  private Project other;
  private Scope.Opened within;

  @BeforeEach
  void twoProjects() {
    given.forgetClips();
    given.nobodyMustWatch();
    here = given.aProject();
    other = given.anotherProject("other", "MAFW-11", LabelSet.MAFW);
    within = Scope.open(here.id().value());
    ProjectScope.run(other.id(), given::nobodyMustWatch);
    ProjectScope.run(other.id(), () -> given.collect(other, CollectionRule.DEMO));
  }

  @AfterEach
  void oneProjectAgain() {
    within.close();
    given.forgetClips();
    given.forgetOtherProjects();
  }

  @Test
  void anIdOfAnotherProjectIsUnknown() {
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);
    ClipId clip = given.aCutClip(movie, collector);

    ProjectScope.run(
        here.id(),
        () -> {
          assertThat(movies.find(movie)).isPresent();
          assertThat(clips.find(clip)).isPresent();
          assertThat(movies.movies(here)).isNotEmpty();
        });
    ProjectScope.run(
        other.id(),
        () -> {
          assertThat(movies.find(movie)).isEmpty();
          assertThat(clips.find(clip)).isEmpty();
          assertThat(movies.movies(other)).isEmpty();
        });
  }

  @Test
  void clipsAreJudgedWithinTheirProject() {
    PersonId judge = given.a(Role.ANNOTATOR);
    ClipId ofHere = acceptedIn(here);
    ClipId ofOther = acceptedIn(other);
    ProjectScope.run(other.id(), () -> members.add(judge, Set.of(Role.ANNOTATOR)));

    Assignment first = ProjectScope.get(other.id(), () -> annotation.next(judge).orElseThrow());
    assertThat(first.clip()).isEqualTo(ofOther);
    ProjectScope.run(
        other.id(),
        () ->
            annotation.vote(
                first.token(),
                judge,
                new Vote(UUID.randomUUID(), Label.of(11), 1500, 1400, 1, 0, 1, "123456789ab")));
    assertThat(ProjectScope.get(other.id(), () -> annotation.next(judge))).isEmpty();
    assertThat(annotation.next(judge).orElseThrow().clip()).isEqualTo(ofHere);
    assertThat(annotation.progress(judge).given()).isZero();
    assertThat(ProjectScope.get(other.id(), () -> annotation.progress(judge).given())).isOne();

    assertThat(ProjectScope.get(other.id(), () -> feed.counts(other.id(), Panel.HUMAN)).values())
        .extracting(VoteCounts::size)
        .containsExactly(11);
    assertThat(feed.counts(here.id(), Panel.HUMAN)).isEmpty();
    assertThat(live.now(VoteSource.PEOPLE).clips())
        .extracting(JudgedClip::clip)
        .contains(Optional.of(ofHere));
    assertThat(ProjectScope.get(other.id(), () -> live.now(VoteSource.PEOPLE).clips()))
        .extracting(JudgedClip::clip)
        .containsExactly(Optional.of(ofOther));
    assertThat(ProjectScope.get(other.id(), () -> reports.all())).hasSize(1);
  }

  @Test
  void aVoteAtTheAddressOfAnotherProjectIsKeptNowhere() {
    acceptedIn(here);
    PersonId judge = given.a(Role.ANNOTATOR);
    Assignment held = annotation.next(judge).orElseThrow();

    assertThatThrownBy(
            () ->
                ProjectScope.run(
                    other.id(),
                    () -> annotation.vote(held.token(), judge, Fixtures.aVote(Label.of(1)))))
        .isInstanceOf(OtherProjectException.class);
    assertThat(annotation.vote(held.token(), judge, Fixtures.aVote(Label.of(1)))).isNotNull();
  }

  /** Where the other project would leave more time to think again, say. */
  @Test
  void aVoteIsNotTakenBackAtTheAddressOfAnotherProject() {
    acceptedIn(here);
    PersonId judge = given.a(Role.ANNOTATOR);
    Assignment held = annotation.next(judge).orElseThrow();
    Vote vote = Fixtures.aVote(Label.of(1));
    annotation.vote(held.token(), judge, vote);

    assertThatThrownBy(() -> ProjectScope.run(other.id(), () -> annotation.undo(vote.id(), judge)))
        .isInstanceOf(OtherProjectException.class);
    assertThat(annotation.undo(vote.id(), judge).clip()).isEqualTo(held.clip());
  }

  @Test
  void aLabelOutsideOfItsSetIsNoVote() {
    ClipId clip = acceptedIn(here);
    PersonId judge = given.a(Role.ANNOTATOR);
    Assignment held = annotation.next(judge).orElseThrow();
    assertThat(held.clip()).isEqualTo(clip);

    assertThatThrownBy(() -> annotation.vote(held.token(), judge, Fixtures.aVote(Label.of(11))))
        .isInstanceOf(RuntimeException.class);
  }

  private ClipId acceptedIn(Project project) {
    return ProjectScope.get(
        project.id(),
        () -> {
          PersonId collector = given.a(Role.COLLECTOR);
          return given.anAcceptedClip(given.aMovie(collector), collector, given.a(Role.CURATOR));
        });
  }

  @Test
  void eachProjectHasItsOwnLabels() {
    assertThat(labels(here)).isEqualTo(LabelSet.DFEW);
    assertThat(labels(other)).isEqualTo(LabelSet.MAFW);
    assertThat(labels(other).title(Label.of(11))).isEqualTo("Disappointment");
  }

  @Test
  void labelsAreFixedByTheFirstClip() {
    PersonId admin = given.a(Role.ADMIN);
    Project fresh =
        projects.create(
            new ProjectKey("fresh"), "Fresh", "DFEW-7", LabelSet.DFEW, Optional.empty(), admin);
    ProjectScope.run(
        fresh.id(),
        () -> {
          wanted.want(Map.of(Label.of(7), 5));
          labelSets.change(fresh.id(), "BASIC-8", LabelSet.BASIC_8, admin);
          assertThat(wanted.all()).hasSize(8).allMatch(one -> one.wanted() == 0);
        });
    assertThat(labels(fresh)).isEqualTo(LabelSet.BASIC_8);

    PersonId collector = given.a(Role.COLLECTOR);
    ClipId clip = given.aCutClip(given.aMovie(collector), collector);
    assertThat(clip).isNotNull();
    assertThatThrownBy(() -> labelSets.change(here.id(), "BASIC-8", LabelSet.BASIC_8, admin))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no longer be changed");
    assertThat(labels(here)).isEqualTo(LabelSet.DFEW);
  }

  private LabelSet labels(Project project) {
    return ProjectScope.get(project.id(), () -> projects.current().labels());
  }
}
