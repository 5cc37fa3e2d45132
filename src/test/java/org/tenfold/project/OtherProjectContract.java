package org.tenfold.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tenfold.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.testing.ServerTest;

/** What belongs to one project is unknown in another, whoever knows its id. */
abstract class OtherProjectContract extends ServerTest {
  @Autowired private Projects projects;
  @Autowired private LabelSets labelSets;
  @Autowired private MovieService movies;
  @Autowired private ClipService clips;

  private Project here;
  private Project other;
  private Scope.Opened within;

  @BeforeEach
  void twoProjects() {
    here = given.aProject();
    other = given.anotherProject("other", "MAFW-11", LabelSet.MAFW);
    within = Scope.open(here.id().value());
  }

  @AfterEach
  void oneProjectAgain() {
    within.close();
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
            new ProjectKey("fresh"),
            "Fresh",
            "DFEW-7",
            LabelSet.DFEW,
            Optional.empty(),
            admin);
    labelSets.change(fresh.id(), "BASIC-8", LabelSet.BASIC_8, admin);
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
