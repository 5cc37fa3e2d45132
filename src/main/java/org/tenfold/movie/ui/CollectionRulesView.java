package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.CollectionRules;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.web.PageHeader;
import org.tenfold.web.settings.SettingVersions;
import org.tenfold.web.settings.SettingsTabs;

/** What may be cut from a movie and who checks it: the rule that holds, and those before it. */
@Route("collection")
@PageTitle("Collection rule · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class CollectionRulesView extends Div {
  private final transient CollectionRules rules;
  private final ProjectId project;
  private final SettingVersions versions = new SettingVersions();

  CollectionRulesView(CollectionRules rules, Projects projects) {
    this.rules = rules;
    this.project = projects.currentId();
    addClassName("tf-page");
    add(
        new SettingsTabs(SettingsTabs.Tab.COLLECTION),
        new PageHeader(translate(SettingsTabs.Tab.COLLECTION.key()), translate("collection.words")),
        new CollectionRuleCard(rules, project, CurrentUser.get().id(), this::showVersions),
        versions);
    showVersions();
  }

  private void showVersions() {
    versions.show(
        rules.all(project).stream()
            .map(
                one ->
                    new SettingVersions.Version(
                        one.version(), one.setBy(), one.setAt(), words(one.rule())))
            .toList());
  }

  private static Map<String, String> words(CollectionRule rule) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(translate("collection.clips"), Integer.toString(rule.clipsPerMovie()));
    words.put(translate("collection.was.least"), seconds(rule.leastMillis()));
    words.put(translate("collection.was.most"), seconds(rule.mostMillis()));
    words.put(
        translate("collection.column.tags"),
        translate(rule.tagsNeeded() ? "collection.yes" : "collection.no"));
    words.put(translate("collection.column.checkers"), Integer.toString(rule.checkers()));
    return words;
  }

  private static String seconds(int millis) {
    return translate(
        "unit.seconds", BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString());
  }
}
