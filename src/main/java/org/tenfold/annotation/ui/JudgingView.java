package org.tenfold.annotation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenfold.account.Role;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.web.PageHeader;
import org.tenfold.web.settings.SettingVersions;
import org.tenfold.web.settings.SettingsTabs;

/** How clips are judged: the rule that holds, and those before it. */
@Route("settings/judging")
@PageTitle("Judging · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class JudgingView extends Div {
  private static final Map<String, String> UNITS =
      Map.of(
          "seen", "unit.percent",
          "undo", "unit.seconds",
          "lease", "unit.minutes",
          "gold", "unit.percent",
          "repeats", "unit.percent",
          "after", "unit.hours",
          "break", "unit.minutes");

  private final transient AnnotationRules rules;
  private final ProjectId project;
  private final SettingVersions versions = new SettingVersions();

  JudgingView(AnnotationRules rules, Projects projects) {
    this.rules = rules;
    this.project = projects.currentId();
    addClassName("tf-page");
    add(
        new SettingsTabs(SettingsTabs.Tab.JUDGING),
        new PageHeader(translate(SettingsTabs.Tab.JUDGING.key()), translate("judging.words")),
        new AnnotationRuleCard(rules, project, this::showVersions),
        versions);
    showVersions();
  }

  private void showVersions() {
    versions.show(
        rules.versions(project).stream()
            .map(
                one ->
                    new SettingVersions.Version(
                        one.version(), one.setBy(), one.setAt(), words(one.values())))
            .toList());
  }

  private static Map<String, String> words(Map<String, String> values) {
    Map<String, String> words = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          String unit = UNITS.get(name);
          words.put(
              translate("judging.was." + name), unit == null ? value : translate(unit, value));
        });
    return words;
  }
}
