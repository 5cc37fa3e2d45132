package org.tenfold.agreement.ui.rule;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.agreement.rule.LabelRuleService;
import org.tenfold.label.LabelRule;
import org.tenfold.project.LabelSets;
import org.tenfold.project.Projects;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.ui.LabelSetCard;
import org.tenfold.web.PageHeader;
import org.tenfold.web.settings.SettingVersions;
import org.tenfold.web.settings.SettingsTabs;

/** When do votes make a label: the rule, what another one would change, and all rules so far. */
@Route("settings/labels")
@RouteAlias("agreement/rule")
@PageTitle("Label rule · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class LabelRuleView extends Div {
  private final transient LabelRuleService labelRules;
  private final SettingVersions versions = new SettingVersions(translate("label-rule.all"));

  LabelRuleView(
      LabelRuleService labelRules, LabelSets labels, SettingHistory history, Projects projects) {
    this.labelRules = labelRules;
    addClassName("tf-page");
    versions.setId("label-rules");
    add(
        new SettingsTabs(SettingsTabs.Tab.LABELS),
        new PageHeader(
            translate(SettingsTabs.Tab.LABELS.key()),
            translate("label-rule.words"),
            new Anchor("agreement", translate("label-rule.back"))),
        new LabelSetCard(labels, projects, history),
        new LabelRuleCard(labelRules, CurrentUser.get().id(), this::list),
        versions);
    list();
  }

  private void list() {
    versions.show(
        labelRules.versions().stream()
            .map(
                one ->
                    new SettingVersions.Version(
                        one.version(), one.setBy(), one.setAt(), words(one.rule())))
            .toList());
  }

  private static Map<String, String> words(LabelRule rule) {
    return Map.of(translate("collection.rule"), LabelRuleCard.rule(rule));
  }
}
