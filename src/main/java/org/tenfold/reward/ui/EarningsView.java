package org.tenfold.reward.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.project.Projects;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.web.PageHeader;

/** Everybody's own statement; nobody sees another's. */
@Route(EarningsView.PATH)
@Menu(title = "Earnings", order = 35, icon = "vaadin:wallet")
@RolesAllowed({Role.Names.ANNOTATOR, Role.Names.COLLECTOR})
public class EarningsView extends Div implements HasDynamicTitle {
  static final String PATH = "earnings";

  EarningsView(RewardLedger ledger, RewardRules rules, Projects projects) {
    addClassName("tf-page");
    PersonId me = CurrentUser.get().id();
    RewardRule rule = rules.current(projects.currentId());
    add(
        new PageHeader(translate("earnings.title"), translate("earnings.sentence")),
        words(rule),
        new Statement(ledger.of(me), ledger.statement(me), rule.currency(), null));
  }

  @Override
  @PermitAll // a title tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return translate("earnings.title") + " · Tenfold";
  }

  private static Paragraph words(RewardRule rule) {
    Paragraph words =
        new Paragraph(
            rule.version() == 0
                ? translate("earnings.no-rule")
                : translate(
                    "earnings.rule-now",
                    Money.of(rule.perVote(), rule.currency()),
                    Money.of(rule.perClip(), rule.currency())));
    words.addClassName("tf-muted");
    return words;
  }
}
