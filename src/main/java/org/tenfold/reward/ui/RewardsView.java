package org.tenfold.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.reward.Earnings;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRules;
import org.tenfold.reward.WantedClips;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Refusals;
import org.tenfold.web.StatTile;

/** What everybody has earned and been paid, and the rule that says what work is worth. */
@Route("rewards")
@PageTitle("Rewards · Tenfold")
@Menu(title = "Rewards", order = 80, icon = "vaadin:coin-piles")
@RolesAllowed(Role.Names.ADMIN)
public class RewardsView extends Div {
  private final transient RewardLedger ledger;
  private final transient RewardRules rules;
  private final ProjectId project;
  private final PersonId admin = CurrentUser.get().id();
  private final StatTile spent = new StatTile("Earned so far");
  private final StatTile open = new StatTile("Still to be paid");
  private final StatTile sum = new StatTile("Sum of the books");
  private final Div people = new Div();

  RewardsView(RewardLedger ledger, RewardRules rules, WantedClips wanted, Projects projects) {
    this.ledger = ledger;
    this.rules = rules;
    this.project = projects.current().id();
    addClassName("tf-page");
    people.setId("earnings");
    Div tiles = new Div(spent, open, sum);
    tiles.addClassName("tf-stats");
    add(
        new PageHeader(
            "Rewards",
            "Votes and clips are booked about half a minute after they can no longer be taken back."
                + " No entry is ever changed; a wrong one is reversed."),
        tiles,
        people,
        new RewardRuleCard(rules, wanted, project, this::refresh));
    refresh();
  }

  private void refresh() {
    String currency = rules.current(project).currency();
    List<Earnings> all = ledger.all();
    spent.show(Money.of(ledger.spent(), currency), all.size() + " people");
    open.show(
        Money.of(
            all.stream().map(Earnings::open).reduce(BigDecimal.ZERO, BigDecimal::add), currency),
        "");
    BigDecimal total = ledger.total();
    sum.show(
        Money.plain(total),
        total.signum() == 0 ? "the books balance" : "the books do not balance: stop paying");
    people.removeAll();
    people.add(
        all.isEmpty()
            ? new EmptyState(
                "Nothing has been earned yet", "Say below what work is worth; then it is booked.")
            : card(all, currency));
  }

  private Component card(List<Earnings> all, String currency) {
    PlainTable table =
        new PlainTable("Person", "Votes", "Clips", "Rare", "Taken back", "Paid out", "Open", "");
    for (Earnings one : all) {
      Anchor name = new Anchor("rewards/" + one.person().value(), one.name());
      table.addRow(
          name,
          List.of(
              new Span(one.votes() + " · " + Money.plain(one.forVotes())),
              new Span(one.clips() + " · " + Money.plain(one.forClips())),
              new Span(one.rareClips() + " · " + Money.plain(one.forRareClips())),
              new Span(Money.plain(one.reversed())),
              new Span(Money.plain(one.paidOut())),
              new Span(Money.of(one.open(), currency)),
              pay(one, currency)));
    }
    Anchor csv = new Anchor("export/rewards.csv", "All as CSV");
    csv.setDownload(true);
    csv.setRouterIgnore(true);
    Div card = new Div(new H2("People"), table, csv);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private Button pay(Earnings one, String currency) {
    Button pay = new Button("Note a payment", click -> askPayment(one, currency));
    pay.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    pay.setEnabled(one.open().signum() > 0);
    return pay;
  }

  private void askPayment(Earnings one, String currency) {
    UUID payment = UUID.randomUUID();
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle("Payment to " + one.name());
    BigDecimalField amount = new BigDecimalField("Amount in " + currency);
    amount.setLocale(Locale.ROOT);
    amount.setValue(new BigDecimal(Money.plain(one.open())));
    TextField note = new TextField("How, for the statement");
    note.setMaxLength(400);
    Refusals refusals = new Refusals().at(amount, "reward.pay-range", "reward.amount-form");
    Button book =
        new Button(
            "Note it",
            click -> {
              refusals.tell(
                  () -> {
                    BigDecimal paid =
                        amount.getValue() == null ? BigDecimal.ZERO : amount.getValue();
                    ledger.payOut(payment, one.person(), paid, note.getValue(), admin);
                    dialog.close();
                    refresh();
                  });
            });
    book.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.add(
        new Paragraph("Tenfold moves no money: it notes what you have paid outside of it."),
        amount,
        note);
    dialog.getFooter().add(new Button("Back", click -> dialog.close()), book);
    dialog.setWidth("26rem");
    dialog.open();
  }
}
