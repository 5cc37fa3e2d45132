package org.tenfold.clip.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.label.DfewLabel;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.PageTest;
import org.tenfold.web.EmptyState;

class ClipCheckViewTest extends PageTest {
  @Autowired private ClipService clips;
  @Autowired private ClipCheckService checks;

  @Autowired private JdbcClient jdbc;

  private PersonId curator;

  @BeforeEach
  void nothingWaits() {
    curator = given.a(Role.CURATOR);
    clips.withStatus(ClipStatus.PROPOSED).forEach(clip -> checks.reject(clip.id(), "old", curator));
  }

  @Test
  void withoutClipsThePageSaysWhereTheyComeFrom() {
    BrowserlessUIContext window = windowOf(curator);

    window.navigate(ClipCheckView.class);

    EmptyState empty = window.find(EmptyState.class).single();
    assertThat(window.find(Paragraph.class, empty).single().getText())
        .isEqualTo("Clips that collectors cut appear here by themselves.");
    assertThat(window.find(ClipWall.class).exists()).isFalse();
  }

  @Test
  void aWaitingClipIsOnTheWallAndAVerdictOnItCounts() {
    PersonId collector = given.a(Role.COLLECTOR);
    ClipId id = given.aCutClip(given.aMovie(collector), collector);
    BrowserlessUIContext window = windowOf(curator);

    window.navigate(ClipCheckView.class);

    assertThat(window.find(EmptyState.class).exists()).isFalse();
    ClipWall wall = window.find(ClipWall.class).single();
    ComponentUtil.fireEvent(
        wall, new VerdictGiven(wall, true, id.value().toString(), "accept", null, 5));

    Clip judged = clips.find(id).orElseThrow();
    assertThat(judged.status()).isEqualTo(ClipStatus.ACCEPTED);
    assertThat(judged.estimatedEmotion()).isEqualTo(DfewLabel.SURPRISE);
  }

  @Test
  void aClipFromWhereTheMovieShowsNoFaceAloneIsMarked() {
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);
    given.aCutClip(movie, collector); // its first two seconds
    assertThat(wall()).doesNotContain("Not one face alone?");

    jdbc.sql(
            "insert into movie_shot (movie_id, number, start_us, end_us) values (:movie, 1, 0,"
                + " 9000000)")
        .param("movie", movie.value())
        .update();
    assertThat(wall()).contains("Not one face alone?");

    jdbc.sql(
            "insert into movie_moment (movie_id, shot, start_us, end_us) values (:movie, 1, 900000,"
                + " 4000000)")
        .param("movie", movie.value())
        .update();
    assertThat(wall()).doesNotContain("Not one face alone?");
  }

  @Test
  void theWallShowsTheChosenMovieAndSaysHowManyWait() {
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);
    ClipId shown = given.aCutClip(movie, collector);
    ClipId other = given.aCutClip(given.aMovie(collector), collector);
    BrowserlessUIContext window = windowOf(curator);

    window.getUI().navigate("check", QueryParameters.of("movie", movie.value().toString()));

    ClipWall wall = window.find(ClipWall.class).single();
    assertThat(wall.getElement().getPropertyRaw("clips").toString())
        .contains(shown.value().toString())
        .doesNotContain(other.value().toString());
    assertThat(window.find(Span.class).withId("check-count").single().getText())
        .isEqualTo("Waiting for you: 2, of which shown: 1");

    ComponentUtil.fireEvent(
        wall, new VerdictGiven(wall, true, shown.value().toString(), "accept", null, 5));
    window.getUI().navigate("check", QueryParameters.of("movie", movie.value().toString()));
    assertThat(window.find(Span.class).withId("check-count").single().getText())
        .as("nothing of that movie waits any more")
        .isEqualTo("Waiting for you: 1");
  }

  private String wall() {
    BrowserlessUIContext window = windowOf(curator);
    window.navigate(ClipCheckView.class);
    return window.find(ClipWall.class).single().getElement().getPropertyRaw("clips").toString();
  }
}
