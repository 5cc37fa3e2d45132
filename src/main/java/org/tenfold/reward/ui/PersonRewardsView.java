package org.tenfold.reward.ui;

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
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.project.Projects;
import org.tenfold.reward.Earnings;
import org.tenfold.reward.RewardEntry;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRules;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Refusals;

/** One person's statement for admins, who can take single entries back. */
@Route("rewards")
@PageTitle("Statement · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class PersonRewardsView extends Div implements HasUrlParameter<String> {
  private final transient RewardLedger ledger;
  private final transient RewardRules rules;
  private final transient Projects projects;
  private @Nullable PersonId person;

  PersonRewardsView(RewardLedger ledger, RewardRules rules, Projects projects) {
    this.ledger = ledger;
    this.rules = rules;
    this.projects = projects;
    addClassName("tf-page");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    try {
      show(new PersonId(UUID.fromString(id)));
    } catch (IllegalArgumentException noId) {
      throw new NotFoundException("There is no such person.");
    }
  }

  private void show(PersonId shown) {
    person = shown;
    Earnings sums = ledger.of(shown);
    removeAll();
    add(
        new PageHeader(sums.name(), "What was earned, for what, and by which version of the rule."),
        new Statement(
            sums,
            ledger.statement(shown),
            rules.current(projects.current().id()).currency(),
            this::reverse));
  }

  private Component reverse(RewardEntry entry) {
    Button button = new Button("Take back", click -> ask(entry));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private void ask(RewardEntry entry) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle("Take this entry back");
    TextField reason = new TextField("Why? The person reads it");
    reason.setWidthFull();
    reason.setMaxLength(400);
    Refusals refusals = new Refusals().at(reason, "reward.say-why");
    Button go =
        new Button(
            "Take back",
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
    dialog.add(
        new Paragraph("The entry stays; another one moves the amount back. This is final."),
        reason);
    dialog.getFooter().add(new Button("Back", click -> dialog.close()), go);
    dialog.setWidth("26rem");
    dialog.open();
  }
}
