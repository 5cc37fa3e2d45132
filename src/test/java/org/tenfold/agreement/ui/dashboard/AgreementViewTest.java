package org.tenfold.agreement.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.label.DfewLabel;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.PageTest;
import org.tenfold.web.EmptyState;

class AgreementViewTest extends PageTest {
  @Autowired private AnnotationService annotation;

  private PersonId curator;
  private PersonId collector;
  private MovieId movie;

  @BeforeEach
  void aMovie() {
    given.forgetClips();
    given.nobodyMustWatch();
    curator = given.a(Role.CURATOR);
    collector = given.a(Role.COLLECTOR);
    movie = given.aMovie(collector);
  }

  @Test
  void withoutClipsThePageSaysWhereTheyComeFrom() {
    BrowserlessUIContext window = open("");

    assertThat(window.find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("No clips yet");
  }

  @Test
  void anUndefinedKappaIsExplainedInWords() {
    given.anAcceptedClip(movie, collector, curator);
    vote();

    BrowserlessUIContext window = open("");

    assertThat(text(window, "kappa-whole"))
        .contains("undefined", "No clip has all its votes yet", "1 clip left out");
    assertThat(text(window, "votes-tile")).contains("1", "of 10 for 1 clip");
    assertThat(
            window.find(H2.class).all().stream()
                .map(title -> title.getElement().getTextRecursively()))
        .contains("κ of each emotion", "Emotion and duration", "Progress");
  }

  @Test
  void aFilterThatNoClipPassesSaysSo() {
    given.anAcceptedClip(movie, collector, curator);
    vote();

    BrowserlessUIContext window = open("movie=another");

    assertThat(window.find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("Of 1 clip none passes the filter");
  }

  @Test
  void aReleaseThatIsNotThereSaysSo() {
    given.anAcceptedClip(movie, collector, curator);

    BrowserlessUIContext window = open("at=release-00000000-0000-0000-0000-000000000000");

    assertThat(window.find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("There is no such release.");
  }

  private void vote() {
    PersonId annotator = given.a(Role.ANNOTATOR);
    var next = annotation.next(annotator).orElseThrow();
    annotation.vote(next.token(), annotator, Fixtures.aVote(DfewLabel.SAD));
  }

  private BrowserlessUIContext open(String query) {
    BrowserlessUIContext window = windowOf(curator);
    window.getUI().navigate("agreement", QueryParameters.fromString(query));
    return window;
  }

  private static String text(BrowserlessUIContext window, String id) {
    Component found = window.find(Div.class).withId(id).single();
    return found.getElement().getTextRecursively();
  }
}
