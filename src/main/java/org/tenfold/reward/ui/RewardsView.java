package org.tenfold.reward.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Refusals;
import org.tenfold.web.StatTile;

/** What everybody has earned and been paid. */
@Route("rewards")
@PageTitle("Rewards · Tenfold")
@Menu(title = "Rewards", order = 80, icon = "vaadin:coin-piles")
@RolesAllowed(Role.Names.ADMIN)
public class RewardsView extends Div {
  private final transient RewardLedger ledger;
  private final transient RewardRules rules;
  private final ProjectId project;
  private final PersonId admin = CurrentUser.get().id();
  private final StatTile spent = new StatTile(translate("rewards.earned"));
  private final StatTile open = new StatTile(translate("rewards.to-pay"));
  private final StatTile sum = new StatTile(translate("rewards.sum"));
  private final Div people = new Div();

  RewardsView(RewardLedger ledger, RewardRules rules, Projects projects) {
    this.ledger = ledger;
    this.rules = rules;
    this.project = projects.currentId();
    addClassName("tf-page");
    people.setId("earnings");
    Div tiles = new Div(spent, open, sum);
    tiles.addClassName("tf-stats");
    add(
        new PageHeader(
            translate("nav.rewards"),
            translate("rewards.words"),
            new Anchor("settings/payment", translate("rewards.to-rule"))),
        tiles,
        people);
    refresh();
  }

  private void refresh() {
    String currency = rules.current(project).currency();
    List<Earnings> all = ledger.all();
    spent.show(Money.of(ledger.spent(), currency), translate("rewards.people", all.size()));
    open.show(
        Money.of(
            all.stream().map(Earnings::open).reduce(BigDecimal.ZERO, BigDecimal::add), currency),
        "");
    BigDecimal total = ledger.total();
    sum.show(
        Money.plain(total),
        translate(total.signum() == 0 ? "rewards.balance" : "rewards.no-balance"));
    people.removeAll();
    people.add(
        all.isEmpty()
            ? new EmptyState(translate("rewards.none"), translate("rewards.none-words"))
            : card(all, currency));
  }

  private Component card(List<Earnings> all, String currency) {
    PlainTable table =
        new PlainTable(
            translate("rewards.person"),
            translate("earnings.votes"),
            translate("welcome.clips"),
            translate("rewards.rare"),
            translate("rewards.participations"),
            translate("rewards.taken-back"),
            translate("rewards.paid-out"),
            translate("rewards.open"),
            "");
    for (Earnings one : all) {
      Anchor name = new Anchor("rewards/" + one.person().value(), one.name());
      table.addRow(
          name,
          List.of(
              new Span(one.votes() + " · " + Money.plain(one.forVotes())),
              new Span(one.clips() + " · " + Money.plain(one.forClips())),
              new Span(one.rareClips() + " · " + Money.plain(one.forRareClips())),
              new Span(one.participations() + " · " + Money.plain(one.forParticipations())),
              new Span(Money.plain(one.reversed())),
              new Span(Money.plain(one.paidOut())),
              new Span(Money.of(one.open(), currency)),
              pay(one, currency)));
    }
    Anchor csv = new Anchor("export/rewards.csv", translate("rewards.csv"));
    csv.setDownload(true);
    csv.setRouterIgnore(true);
    Div card = new Div(new H2(translate("nav.people")), table, csv);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private Button pay(Earnings one, String currency) {
    Button pay = new Button(translate("rewards.note-payment"), click -> askPayment(one, currency));
    pay.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    pay.setEnabled(one.open().signum() > 0);
    return pay;
  }

  private void askPayment(Earnings one, String currency) {
    UUID payment = UUID.randomUUID();
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(translate("rewards.payment-to", one.name()));
    BigDecimalField amount = new BigDecimalField(translate("rewards.amount-in", currency));
    amount.setLocale(Locale.ROOT);
    amount.setValue(new BigDecimal(Money.plain(one.open())));
    TextField note = new TextField(translate("rewards.how"));
    note.setMaxLength(400);
    Refusals refusals = new Refusals().at(amount, "reward.pay-range", "reward.amount-form");
    Button book =
        new Button(
            translate("rewards.note-it"),
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
    dialog.add(new Paragraph(translate("rewards.no-money")), amount, note);
    dialog.getFooter().add(new Button(translate("dialog.back"), click -> dialog.close()), book);
    dialog.setWidth("26rem");
    dialog.open();
  }
}
