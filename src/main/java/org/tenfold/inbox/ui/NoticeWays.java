package org.tenfold.inbox.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.ui.AccountCard;
import org.tenfold.inbox.NoticeChoices;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Ways;
import org.tenfold.mail.MailSettings;
import org.tenfold.web.PlainTable;

/** On the page of one's account: what one hears of, and by which ways. */
@Order(1)
@org.springframework.stereotype.Component
class NoticeWays implements AccountCard {
  private final NoticeChoices choices;
  private final MailSettings mail;

  NoticeWays(NoticeChoices choices, MailSettings mail) {
    this.choices = choices;
    this.mail = mail;
  }

  @Override
  public Component card() {
    SignedInPerson me = CurrentUser.get();
    Map<NoticeKind, Ways> ways = choices.of(me.id());
    PlainTable table = table();
    ways.forEach(
        (kind, now) -> {
          if (kind.concerns(me)) {
            addRow(table, kind, now, me.id());
          }
        });
    Div card =
        new Div(
            new H2(translate("inbox.ways")),
            new Paragraph(
                translate(mail.sends() ? "inbox.ways-words" : "inbox.ways-words-no-mail")),
            table);
    card.setId("notice-ways");
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  /** By mail only where any is sent; what was chosen then holds on. */
  private PlainTable table() {
    String kind = translate("inbox.kind");
    String inApp = translate("inbox.in-app");
    return mail.sends()
        ? new PlainTable(kind, inApp, translate("inbox.by-mail")).words(1, 2)
        : new PlainTable(kind, inApp).words(1);
  }

  private void addRow(PlainTable table, NoticeKind kind, Ways now, PersonId me) {
    String name = translate("inbox.kind." + kind);
    Checkbox inApp = new Checkbox(now.inApp());
    inApp.setAriaLabel(translate("inbox.way", name, translate("inbox.in-app")));
    Checkbox byMail = new Checkbox(now.byMail());
    byMail.setAriaLabel(translate("inbox.way", name, translate("inbox.by-mail")));
    Runnable choose = () -> choices.choose(me, kind, new Ways(inApp.getValue(), byMail.getValue()));
    inApp.addValueChangeListener(changed -> choose.run());
    byMail.addValueChangeListener(changed -> choose.run());
    table.addRow(new Span(name), mail.sends() ? List.of(inApp, byMail) : List.of(inApp));
  }
}
