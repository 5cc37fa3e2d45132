package org.tenfold.agreement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.clip.ClipId;
import org.tenfold.label.DfewLabel;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.PageTest;
import org.tenfold.web.EmptyState;

/** The pages behind the overview: clips, one clip, annotators, gallery. */
class DepthPagesTest extends PageTest {
  @Autowired private AnnotationService annotation;

  private PersonId curator;
  private ClipId clip;

  @BeforeEach
  void aClipWithOneVote() {
    given.forgetClips();
    given.nobodyMustWatch();
    curator = given.a(Role.CURATOR);
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);
    clip = given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    annotation.vote(
        annotation.next(annotator).orElseThrow().token(), annotator, Fixtures.aVote(DfewLabel.SAD));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ANNOTATOR", "COLLECTOR"})
  void nobodyElseReachesAnyOfThem(Role role) {
    PersonId other = given.a(role);
    for (String path :
        new String[] {
          "agreement/clips", "agreement/annotators", "agreement/gallery", "clips/" + clip.value()
        }) {
      BrowserlessUIContext window = windowOf(other);
      window.getUI().navigate(path);

      assertThat(window.find(H1.class).all().stream().map(H1::getText))
          .as(path)
          .doesNotContain("Clips", "Annotators", "Gallery", "Clip " + clip.value());
      assertThat(window.find(AgreementTabs.class).all()).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "order=votes-down", "order=nonsense&label=99&movie=x'--"})
  void theListOfClipsKnowsClosedChoicesOnly(String query) {
    BrowserlessUIContext window = open("agreement/clips", query);

    if (query.contains("label=99")) {
      assertThat(text(window, EmptyState.class)).contains("No such clip");
    } else {
      assertThat(window.find(Paragraph.class).withId("clip-count").single().getText())
          .startsWith("1 of 1 clip");
    }
  }

  @Test
  void aClipTellsItsLabelByTheRuleAndItsHistoryInWords() {
    BrowserlessUIContext window = open("clips/" + clip.value(), "");

    String votes =
        window.find(Div.class).withId("votes-people").single().getElement().getTextRecursively();
    assertThat(votes).contains("none", "1 of 10 votes is given; the rule waits for all", "1.5 s");
    String history =
        window.find(Div.class).withId("history").single().getElement().getTextRecursively();
    assertThat(history).contains("10 slots were opened for votes.", "voted Sad after 1.5 s.");
    assertThat(history).doesNotContain("took the clip up");
  }

  @Test
  void theGallerySaysWhatIsMissingForALabel() {
    BrowserlessUIContext window = open("agreement/gallery", "seed=3");

    assertThat(text(window, EmptyState.class))
        .contains("No clip has a single label yet", "at least 6");
  }

  @Test
  void withoutFinishedClipsThereIsNoCeilingYet() {
    BrowserlessUIContext window = open("agreement/annotators", "");

    assertThat(window.find(Div.class).withId("human-ceiling").all()).isEmpty();
  }

  private BrowserlessUIContext open(String path, String query) {
    BrowserlessUIContext window = windowOf(curator);
    window.getUI().navigate(path, QueryParameters.fromString(query));
    return window;
  }

  private static String text(BrowserlessUIContext window, Class<? extends Component> kind) {
    return window.find(kind).single().getElement().getTextRecursively();
  }
}
