package org.tenfold.reward.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Memberships;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.project.Projects;
import org.tenfold.reward.Earnings;
import org.tenfold.reward.RewardEntry;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRules;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Refusals;
import org.tenfold.web.RouteId;

/** One person's statement for admins, who can take single entries back. */
@Route("rewards")
@PageTitle("Statement · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class PersonRewardsView extends Div implements HasUrlParameter<String> {
  private final transient RewardLedger ledger;
  private final transient RewardRules rules;
  private final transient Projects projects;
  private final transient Memberships members;
  private @Nullable PersonId person;

  PersonRewardsView(
      RewardLedger ledger, RewardRules rules, Projects projects, Memberships members) {
    this.members = members;
    this.ledger = ledger;
    this.rules = rules;
    this.projects = projects;
    addClassName("tf-page");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    show(
        RouteId.of(id, text -> new PersonId(UUID.fromString(text)))
            .orElseThrow(NotFoundException::new));
  }

  private void show(PersonId shown) {
    person = shown;
    Earnings sums = ledger.of(shown);
    if (sums.name().isEmpty() && !members.isMember(shown)) {
      throw new NotFoundException();
    }
    removeAll();
    add(
        new PageHeader(sums.name(), translate("statement.words")),
        new Statement(
            sums,
            ledger.statement(shown),
            rules.current(projects.currentId()).currency(),
            this::reverse));
  }

  private Component reverse(RewardEntry entry) {
    Button button = new Button(translate("statement.take-back"), click -> ask(entry));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private void ask(RewardEntry entry) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(translate("statement.title-back"));
    TextField reason = new TextField(translate("statement.why"));
    reason.setWidthFull();
    reason.setMaxLength(400);
    Refusals refusals = new Refusals().at(reason, "reward.say-why");
    Button go =
        new Button(
            translate("statement.take-back"),
            click -> {
              refusals.tell(
                  () -> {
                    ledger.reverse(entry.id(), reason.getValue(), CurrentUser.get().id());
                    dialog.close();
                    if (person != null) {
                      show(person);
                    }
                  });
            });
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    dialog.add(new Paragraph(translate("statement.final")), reason);
    dialog.getFooter().add(new Button(translate("dialog.back"), click -> dialog.close()), go);
    dialog.setWidth("26rem");
    dialog.open();
  }
}
