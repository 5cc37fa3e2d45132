package org.tenfold.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.label.LabelSet;
import org.tenfold.project.LabelSets;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectKey;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.testing.PageTest;
import org.tenfold.web.settings.SettingVersions;
import org.tenfold.web.settings.SettingsTabs;

/** The tabs of settings, and what is set on those of the project itself. */
class SettingsPagesTest extends PageTest {
  @Autowired private Projects projects;
  @Autowired private LabelSets labelSets;

  @AfterEach
  void oneProjectAgain() {
    given.forgetOtherProjects();
  }

  @Test
  void eachReaderSeesTheTabsThatTheirRolesOpen() {
    assertThat(tabs(given.a(Role.ADMIN)))
        .containsExactly(
            "General",
            "Collection",
            "Labels and rule",
            "Judging",
            "Guidelines and consent",
            "Payment",
            "Sound and storage",
            "Members",
            "Webhooks");
    assertThat(tabs(given.a(Role.CURATOR)))
        .containsExactly(
            "General", "Collection", "Labels and rule", "Judging", "Guidelines and consent");
  }

  private List<String> tabs(PersonId reader) {
    BrowserlessUIContext window = windowOf(reader);
    window.navigate(GeneralSettingsView.class);
    List<Anchor> links =
        window.find(SettingsTabs.class).single().getChildren().map(Anchor.class::cast).toList();
    assertThat(links)
        .filteredOn(link -> "page".equals(link.getElement().getAttribute("aria-current")))
        .extracting(Anchor::getText)
        .containsExactly("General");
    return links.stream().map(Anchor::getText).toList();
  }

  @Test
  void aNewNameIsListedBesideTheOldOne() {
    String before = given.aProject().name();
    BrowserlessUIContext window = windowOf(given.a(Role.ADMIN));
    window.navigate(GeneralSettingsView.class);
    TextField name = window.find(TextField.class).withId("project-name").single();

    window.test(name).setValue("Another name");
    window.test(window.find(Button.class).withId("save-name").single()).click();

    assertThat(window.find(SettingVersions.class).single().getElement().getTextRecursively())
        .contains("Another name");
    projects.rename(given.aProject().id(), before);
  }

  @Test
  void anOwnSetOfLabelsIsCheckedAtItsFieldsAndSet() {
    PersonId admin = given.a(Role.ADMIN);
    BrowserlessUIContext window = windowOf(admin);
    // away from the overview, which reads on its own while there are two projects
    window.navigate(GeneralSettingsView.class);
    Project fresh =
        projects.create(
            new ProjectKey("fresh"), "Fresh", "DFEW-7", LabelSet.DFEW, Optional.empty(), admin);
    ProjectScope.run(
        fresh.id(),
        () -> {
          LabelSetEditor editor =
              new LabelSetEditor(
                  fresh.labelSet(),
                  chosen -> labelSets.change(fresh.id(), chosen.name(), chosen.labels(), admin));
          window.getUI().add(editor);
          window.test(window.find(Button.class).withId("add-label").single()).click();
          window.test(window.find(Button.class).withId("save-labels").single()).click();
          TextField english = field(window, "English, label 8");
          assertThat(english.isInvalid()).isTrue();
          assertThat(english.getErrorMessage()).startsWith("Give a name");

          window.test(english).setValue("Awe");
          window.test(field(window, "Chinese, label 8")).setValue("敬畏");
          assertThat(field(window, "Key in files, label 8").getValue()).isEqualTo("awe");
          window.test(window.find(Button.class).withId("save-labels").single()).click();
          TextField name = window.find(TextField.class).withId("label-set-name").single();
          assertThat(name.isInvalid()).isTrue();

          window.test(name).setValue("Mine");
          window.test(window.find(Button.class).withId("save-labels").single()).click();
        });

    assertThat(projects.find(fresh.id()).orElseThrow().labels().size()).isEqualTo(8);
    assertThat(projects.find(fresh.id()).orElseThrow().labelSet().name()).isEqualTo("Mine");
  }

  private static TextField field(BrowserlessUIContext window, String name) {
    return window.find(TextField.class).all().stream()
        .filter(one -> one.getAriaLabel().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
