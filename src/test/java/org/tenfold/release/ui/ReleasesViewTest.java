package org.tenfold.release.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.face.Alignment;
import org.tenfold.label.DfewLabel;
import org.tenfold.release.Division;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseDivisions;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.summary.ReleaseSummaries;
import org.tenfold.release.ui.page.ReleaseView;
import org.tenfold.testing.PageTest;

class ReleasesViewTest extends PageTest {
  @Autowired private ReleaseService releases;
  @Autowired private ReleaseDivisions divisions;
  @Autowired private ReleaseSummaries summaries;
  @Autowired private JdbcClient jdbc;

  @Test
  void freezingWithoutFinishedClipsSaysWhatIsMissing() {
    BrowserlessUIContext window = windowOf(given.a(Role.ADMIN));
    window.navigate(ReleasesView.class);

    window.find(TextField.class).withId("release-name").single().setValue("too early");
    window.find(IntegerField.class).withLabel("Folds").single().setValue(20);
    freeze(window);

    assertThat(window.find(IntegerField.class).withLabel("Folds").single().getErrorMessage())
        .matches(
            "Only \\d+ clips have all 10 votes and a single label; 20 folds need at least 20\\.");
    assertThat(releases.releases()).extracting(Release::name).doesNotContain("too early");
  }

  @Test
  void aReleaseWithoutANameIsRefusedInWords() {
    BrowserlessUIContext window = windowOf(given.a(Role.ADMIN));
    window.navigate(ReleasesView.class);

    freeze(window);

    TextField name = window.find(TextField.class).withId("release-name").single();
    assertThat(name.isInvalid()).isTrue();
    assertThat(name.getErrorMessage()).isEqualTo("Give the release a name of 1 to 120 characters.");
    assertThat(notices(window)).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void foldsWithoutAMovieOnBothSidesAreAdded() {
    Release release = aReleaseOfTwoMovies();
    BrowserlessUIContext window = windowOf(given.a(Role.ADMIN));
    assertThat(summaries.of(release.id())).isPresent(); // the page need not wait for it
    window.navigate("releases/" + release.id().value(), ReleaseView.class);

    window.test(window.find(Button.class).withId("add-folds").single()).click();
    window.find(IntegerField.class).withLabel("Seed").single().setValue(4);
    IntegerField share =
        window.find(IntegerField.class).withLabel("Validation part of training").single();
    share.setValue(10);
    add(window);
    Select<String> recipe = window.find(Select.class).withId("division-recipe").single();
    assertThat(recipe.getErrorMessage()).contains("are of 1 movie");
    share.setValue(0);
    add(window);

    assertThat(divisions.of(release))
        .extracting(Division::recipe, Division::seed)
        .containsExactly(tuple("official", 0L), tuple("movie-disjoint", 4L));
    NativeDetails added = window.find(NativeDetails.class).withId("division-2").single();
    assertThat(added.isOpen()).isTrue();
    assertThat(added.getSummary().getElement().getTextRecursively())
        .contains("2 · movie-disjoint · folds: 2", "no leakage found", "seed 4");
    assertThat(notices(window)).containsExactly("Folds added: movie-disjoint.");
  }

  private static void add(BrowserlessUIContext window) {
    window.test(window.find(Button.class).withId("division-add").single()).click();
  }

  private Release aReleaseOfTwoMovies() {
    PersonId admin = given.a(Role.ADMIN);
    given.twoClipsJudgedByTen(person -> DfewLabel.HAPPY);
    Release release =
        releases.freeze("to divide " + admin.value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
    jdbc.sql("update release set prepared = true where id = :id")
        .param("id", release.id().value())
        .update();
    return releases.find(release.id()).orElseThrow();
  }

  private static void freeze(BrowserlessUIContext window) {
    window.test(window.find(Button.class).withText("Freeze a release").single()).click();
  }
}
