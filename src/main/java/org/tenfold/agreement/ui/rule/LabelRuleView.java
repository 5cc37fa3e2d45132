package org.tenfold.agreement.ui.rule;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.agreement.rule.LabelRuleService;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.LabelRule;
import org.tenfold.project.VersionedRule;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;

/** When do votes make a label: the rule, what another one would change, and all rules so far. */
@Route("agreement/rule")
@PageTitle("Label rule · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class LabelRuleView extends Div {
  private final transient LabelRuleService labelRules;
  private final Div versions = new Div();

  LabelRuleView(LabelRuleService labelRules) {
    this.labelRules = labelRules;
    addClassName("tf-page");
    versions.addClassNames("tf-card", "tf-stack");
    versions.setId("label-rules");
    add(
        new PageHeader(
            translate("label-rule.title"),
            translate("label-rule.words"),
            new Anchor("agreement", translate("label-rule.back"))),
        new LabelRuleCard(labelRules, CurrentUser.get().id(), this::list),
        versions);
    list();
  }

  private void list() {
    PlainTable table =
        new PlainTable(
                translate("collection.column.version"),
                translate("collection.rule"),
                translate("collection.column.by"),
                translate("label-rule.since"))
            .words(1, 2);
    for (VersionedRule<LabelRule> one : labelRules.versions()) {
      table.addRow(
          Integer.toString(one.version()),
          List.of(
              LabelRuleCard.rule(one.rule()),
              one.setBy().isEmpty() ? translate("label-rule.beginning") : one.setBy(),
              Formats.time(one.setAt())));
    }
    versions.removeAll();
    versions.add(new H2(translate("label-rule.all")), table);
  }
}
