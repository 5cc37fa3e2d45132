package org.tenfold.release.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.Role;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.testing.PageTest;

class ReleasesViewTest extends PageTest {
  @Autowired private ReleaseService releases;

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

  private static void freeze(BrowserlessUIContext window) {
    window.test(window.find(Button.class).withText("Freeze a release").single()).click();
  }
}
