package org.tenfold.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.project.LabelSets;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.project.SettingsCopies;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.setting.SettingKind;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;
import org.tenfold.web.settings.SettingVersions;
import org.tenfold.web.settings.SettingsTabs;

/** What the project is called, and whether it goes on; its other settings are tabs beside it. */
@Route("settings")
@PageTitle("Settings · Tenfold")
@Menu(title = "Settings", order = 89, icon = "vaadin:cog")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class GeneralSettingsView extends Div {
  private final transient Projects projects;
  private final transient SettingsCopies copies;
  private final transient SettingHistory history;
  private final transient SignedInPerson reader = CurrentUser.get();
  private final transient Project project;
  private final SettingVersions versions = new SettingVersions(translate("settings.name-versions"));

  GeneralSettingsView(
      Projects projects, LabelSets labelSets, SettingsCopies copies, SettingHistory history) {
    this.projects = projects;
    this.copies = copies;
    this.history = history;
    this.project = projects.current();
    boolean admin = reader.has(Role.ADMIN);
    addClassName("tf-page");
    add(
        new SettingsTabs(SettingsTabs.Tab.GENERAL),
        new PageHeader(translate("settings.title"), translate("settings.words")),
        nameCard(admin));
    List<Project> others = admin ? copyable() : List.of();
    if (!others.isEmpty() && !project.archived() && !labelSets.fixed(project.id())) {
      add(copyCard(others));
    }
    if (admin) {
      add(archiveCard());
    }
    add(versions);
    showVersions();
  }

  private Div nameCard(boolean admin) {
    TextField name = new TextField(translate("projects.name"));
    name.setId("project-name");
    name.setMaxLength(Projects.LONGEST_NAME);
    name.setValue(project.name());
    name.setReadOnly(!admin);
    name.setWidth("22rem");
    TextField address = new TextField(translate("projects.address"));
    address.setValue(project.address());
    address.setReadOnly(true);
    Paragraph never = new Paragraph(translate("settings.address-hint"));
    never.addClassName("tf-note");
    Refusals refusals = new Refusals().at(name, "project.no-name");
    Button save = new Button(translate("settings.save"), click -> rename(name, refusals));
    save.setId("save-name");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setVisible(admin);
    Div fields = new Div(name, address);
    fields.addClassName("tf-fields");
    Anchor labels =
        new Anchor(
            "settings/labels",
            translate("settings.judged-by", project.labelSet().name(), project.labels().size()));
    return card(new H2(translate("settings.project")), fields, never, new Paragraph(labels), save);
  }

  private void rename(TextField name, Refusals refusals) {
    refusals.tell(
        () -> {
          requireAdmin();
          projects.rename(project.id(), name.getValue());
          showVersions();
          Notifications.done(translate("settings.renamed"));
        });
  }

  /** Those whose settings this reader may see. */
  private List<Project> copyable() {
    return projects.all().stream()
        .filter(one -> !one.id().equals(project.id()))
        .filter(
            one ->
                ProjectScope.get(
                    one.id(), () -> reader.has(Role.ADMIN) || reader.has(Role.CURATOR)))
        .toList();
  }

  private Div copyCard(List<Project> others) {
    Select<Project> from = new Select<>();
    from.setId("copy-from");
    from.setLabel(translate("settings.copy-from"));
    from.setItems(others);
    from.setItemLabelGenerator(Project::name);
    from.setWidth("22rem");
    Button copy = new Button(translate("settings.copy"), click -> askToCopy(from.getValue()));
    copy.setId("copy-settings");
    copy.setEnabled(false);
    from.addValueChangeListener(chosen -> copy.setEnabled(chosen.getValue() != null));
    Div row = new Div(from, copy);
    row.addClassName("tf-fields");
    return card(
        new H2(translate("settings.copy-title")),
        new Paragraph(translate("settings.copy-words")),
        row);
  }

  private void askToCopy(Project from) {
    Question.ask(
        translate("settings.copy-question", from.name()),
        translate("settings.copy-question-words"),
        translate("settings.copy"),
        () -> {
          if (Refusals.told(
              () -> {
                requireAdmin();
                copies.copy(from.id(), project.id(), reader.id());
              })) {
            Notifications.done(translate("settings.copied", from.name()));
          }
        });
  }

  private Div archiveCard() {
    boolean archived = project.archived();
    Button button =
        new Button(
            translate(archived ? "projects.reopen" : "projects.archive"),
            click -> askToArchive(!archived));
    button.setId("archive-project");
    if (!archived) {
      button.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }
    return card(
        new H2(translate(archived ? "projects.reopen" : "projects.archive")),
        new Paragraph(translate(archived ? "settings.reopen-words" : "settings.archive-words")),
        button);
  }

  private void askToArchive(boolean archive) {
    Question.ask(
        translate(
            archive ? "settings.archive-question" : "settings.reopen-question", project.name()),
        translate(archive ? "settings.archive-words" : "settings.reopen-words"),
        translate(archive ? "projects.archive" : "projects.reopen"),
        () -> {
          requireAdmin();
          projects.archive(project.id(), archive);
          UI.getCurrent().getPage().reload();
        });
  }

  /** Their roles may have changed since the page was opened. */
  private static void requireAdmin() {
    if (!CurrentUser.get().has(Role.ADMIN)) {
      throw new IllegalStateException("no administrator of this project");
    }
  }

  private void showVersions() {
    versions.show(
        history.all(project.id(), SettingKind.NAME).stream()
            .map(
                one ->
                    new SettingVersions.Version(
                        one.version(),
                        one.setBy(),
                        one.setAt(),
                        Map.of(
                            translate("projects.name"),
                            one.values().getOrDefault(Projects.NAME, ""))))
            .toList());
  }

  private static Div card(com.vaadin.flow.component.Component... parts) {
    Div card = new Div(parts);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }
}
