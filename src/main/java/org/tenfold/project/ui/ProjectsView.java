package org.tenfold.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;
import org.tenfold.label.LabelPresets;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectKey;
import org.tenfold.project.Projects;
import org.tenfold.project.quota.MediaQuotas;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;

/**
 * The projects of this server that its reader may see; administrators of the server make new ones.
 */
@Route("projects")
@PermitAll
public class ProjectsView extends Div implements HasDynamicTitle {
  private static final double GIGABYTE = 1e9;

  private final transient Projects projects;
  private final transient MediaQuotas quotas;
  private final transient SignedInPerson reader = CurrentUser.get();
  private final transient Refusals refusals = new Refusals();
  private final Div list = new Div();

  ProjectsView(Projects projects, MediaQuotas quotas) {
    this.projects = projects;
    this.quotas = quotas;
    addClassName("tf-page");
    list.addClassNames("tf-card", "tf-stack");
    add(new PageHeader(translate("projects.title"), translate("projects.words")), list);
    if (reader.serverAdmin()) {
      add(newProject(), whole());
    }
    refresh();
  }

  @Override
  public String getPageTitle() {
    return translate("projects.title") + " · Tenfold";
  }

  private void refresh() {
    list.removeAll();
    PlainTable table =
        new PlainTable(
                translate("projects.name"),
                translate("projects.address"),
                translate("projects.labels"),
                translate("projects.state"),
                translate("projects.room"),
                "")
            .words(1, 2, 3, 4);
    projects.all().stream()
        .filter(project -> reader.knows(project.id().value()))
        .forEach(project -> table.addRow(link(project), row(project)));
    list.add(table);
  }

  private static Anchor link(Project project) {
    Anchor link = new Anchor(project.address(), project.name());
    link.setRouterIgnore(true);
    return link;
  }

  private List<Component> row(Project project) {
    return List.of(
        new Span(project.address()),
        new Span(project.labelSet().name()),
        new Span(translate(project.archived() ? "projects.archived" : "projects.open")),
        new Span(room(project)),
        reader.serverAdmin()
            ? new Div(file(project), roomButton(project), archive(project))
            : new Span());
  }

  private String room(Project project) {
    return quotas.most(project.id()).stream()
        .mapToObj(bytes -> String.format(Locale.ROOT, "%.2f GB", bytes / GIGABYTE))
        .findFirst()
        .orElse(translate("projects.no-bound"));
  }

  private Button roomButton(Project project) {
    Button button =
        new Button(
            translate("projects.room-change"),
            click -> new RoomDialog(project, quotas, this::refresh).open());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private static Anchor file(Project project) {
    Anchor file =
        new Anchor(project.address() + "export/project.zip", translate("projects.export"));
    file.setRouterIgnore(true);
    file.getElement().setAttribute("download", true);
    return file;
  }

  private static Div whole() {
    Div card =
        new Div(
            new H2(translate("projects.whole")),
            new Paragraph(translate("projects.whole-words")),
            new Pre("java -jar tenfold.jar import-project FILE.zip --key=KEY --tenfold.data=DIR"));
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private Button archive(Project project) {
    Button button =
        new Button(
            translate(project.archived() ? "projects.reopen" : "projects.archive"),
            click -> ask(project));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private void ask(Project project) {
    boolean archive = !project.archived();
    Question.ask(
        translate(
            archive ? "settings.archive-question" : "settings.reopen-question", project.name()),
        translate(archive ? "settings.archive-words" : "settings.reopen-words"),
        translate(archive ? "projects.archive" : "projects.reopen"),
        () -> {
          put(project, archive);
          Notifications.done(
              translate(archive ? "list.archived" : "projects.reopened", project.name()),
              () -> put(project, !archive));
        });
  }

  private void put(Project project, boolean away) {
    projects.archive(project.id(), away);
    refresh();
  }

  private Div newProject() {
    TextField name = new TextField(translate("projects.name"));
    name.setId("project-name");
    name.setMaxLength(Projects.LONGEST_NAME);
    TextField key = new TextField(translate("projects.address"));
    key.setId("project-key");
    key.setPrefixComponent(new Span("/p/"));
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(typed -> key.setValue(ProjectKey.of(typed.getValue())));
    Select<String> labels = new Select<>();
    labels.setId("project-labels");
    labels.setLabel(translate("projects.labels"));
    labels.setItems(LabelPresets.names());
    labels.setItemLabelGenerator(one -> one.toUpperCase(Locale.ROOT));
    labels.setValue(LabelPresets.names().getFirst());
    Select<Project> like = new Select<>();
    like.setLabel(translate("projects.like"));
    like.setItems(projects.all());
    like.setItemLabelGenerator(one -> one == null ? "" : one.name());
    like.setEmptySelectionAllowed(true);
    like.setEmptySelectionCaption(translate("projects.by-paper"));
    refusals.at(name, "project.no-name").at(key, "project.key-form", "project.key-taken");
    Button make =
        new Button(
            translate("projects.make"),
            click -> make(name, key, labels.getValue(), Optional.ofNullable(like.getValue())));
    make.setId("project-make");
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div row = new Div(name, key, labels, like, make);
    row.addClassNames("tf-actions", "tf-baseline");
    Div card = new Div(new H2(translate("projects.new")), row);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private void make(TextField name, TextField key, String labels, Optional<Project> like) {
    boolean made =
        refusals.tell(
            () ->
                projects.create(
                    new ProjectKey(key.getValue().strip()),
                    name.getValue(),
                    labels.toUpperCase(Locale.ROOT),
                    LabelPresets.named(labels).orElseThrow(),
                    like,
                    reader.id()));
    if (made) {
      name.clear();
      refresh();
      Notifications.done(translate("projects.made"));
    }
  }
}
