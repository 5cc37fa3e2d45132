package org.tenfold.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.label.LabelClass;
import org.tenfold.project.LabelSets;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.setting.SettingKind;
import org.tenfold.web.Notifications;
import org.tenfold.web.PlainTable;
import org.tenfold.web.settings.SettingVersions;

/** What clips of the project are judged to be: shown, and set while nothing was judged by it. */
@NamedInterface("ui")
public class LabelSetCard extends Div {
  private final transient LabelSets labelSets;
  private final transient SettingHistory history;
  private final transient Project project;

  public LabelSetCard(LabelSets labelSets, Projects projects, SettingHistory history) {
    this.labelSets = labelSets;
    this.history = history;
    this.project = projects.current();
    addClassName("tf-stack");
    Div card = new Div(new H2(translate("projects.labels")));
    card.addClassNames("tf-card", "tf-stack");
    String reason = reason();
    if (reason.isEmpty()) {
      card.add(new LabelSetEditor(project.labelSet(), this::save));
    } else {
      Paragraph why = new Paragraph(reason);
      why.addClassName("tf-note");
      card.add(new Span(project.labelSet().name()), why, table());
    }
    add(card, versions());
  }

  /** Why this reader cannot change them; empty where they can. */
  private String reason() {
    if (project.archived()) {
      return translate("label-set.archived");
    }
    if (labelSets.fixed(project.id())) {
      return translate("label-set.fixed");
    }
    return CurrentUser.get().has(Role.ADMIN) ? "" : translate("label-set.admins");
  }

  private void save(LabelSetEditor.Chosen chosen) {
    labelSets.change(project.id(), chosen.name(), chosen.labels(), CurrentUser.get().id());
    // every part of the page has the labels that it began with
    UI.getCurrent().getPage().reload();
    Notifications.done(translate("label-set.saved"));
  }

  private Component table() {
    PlainTable table =
        new PlainTable(
                translate("label-set.number"),
                translate("label-set.english"),
                translate("label-set.chinese"),
                translate("label-set.key"),
                translate("label-set.letter"),
                translate("label-set.colour"),
                translate("label-set.rare"))
            .words(1, 2, 3, 4, 5, 6);
    project
        .labels()
        .all()
        .forEach(
            label -> {
              LabelClass one = project.labels().classOf(label);
              table.addRow(
                  new Span(String.valueOf(label.number())),
                  List.of(
                      new Span(one.english()),
                      new Span(one.chinese()),
                      new Span(one.key()),
                      new Span(String.valueOf(one.letter())),
                      LabelFields.swatch(one.colour()),
                      new Span(translate("setting." + one.rare()))));
            });
    return table;
  }

  private Component versions() {
    SettingVersions versions = new SettingVersions(translate("label-set.versions"));
    versions.show(
        history.all(project.id(), SettingKind.LABEL_SET).stream()
            .map(
                one ->
                    new SettingVersions.Version(
                        one.version(), one.setBy(), one.setAt(), words(one.values())))
            .toList());
    return versions;
  }

  private static Map<String, String> words(Map<String, String> values) {
    Map<String, String> words = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            words.put(
                name.equals(LabelSets.NAME)
                    ? translate("projects.name")
                    : translate("label-set.label", name),
                value));
    return words;
  }
}
