package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.browser.OpenBrowser;
import org.tenfold.account.browser.OpenBrowsers;
import org.tenfold.account.web.SessionBrowser;
import org.tenfold.account.web.SessionRenewal;
import org.tenfold.web.Notifications;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Times;

/** The browsers in which one is signed in; each may be ended, or all but this one. */
class BrowsersCard extends Div {
  private final transient AccountService accounts;
  private final transient OpenBrowsers browsers;
  private final transient PersonId me = CurrentUser.get().id();
  private final Div list = new Div();

  BrowsersCard(AccountService accounts, OpenBrowsers browsers) {
    this.accounts = accounts;
    this.browsers = browsers;
    addClassNames("tf-card", "tf-stack");
    setId("browsers");
    Button out = new Button(translate("password.sign-out-everywhere"), click -> signOutElsewhere());
    out.setId("sign-out-elsewhere");
    Div actions = new Div(out);
    actions.addClassName("tf-actions");
    add(
        new H2(translate("browsers.title")),
        new Paragraph(translate("browsers.words")),
        list,
        actions);
    refresh();
  }

  private void refresh() {
    list.removeAll();
    @Nullable UUID mine = mine();
    PlainTable table =
        new PlainTable(
                translate("browsers.browser"),
                translate("browsers.address"),
                translate("browsers.begun"),
                translate("browsers.seen"),
                "")
            .words(1);
    for (OpenBrowser one : browsers.of(me, mine)) {
      table.addRow(name(one, one.id().equals(mine)), row(one, one.id().equals(mine)));
    }
    list.add(table);
  }

  private static @Nullable UUID mine() {
    return VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession session
        ? SessionBrowser.of(session.getHttpSession(), CurrentUser.get())
        : null;
  }

  private static Component name(OpenBrowser one, boolean here) {
    Div name =
        new Div(new Span(one.browser().isEmpty() ? translate("browsers.unknown") : one.browser()));
    if (here || one.remembered()) {
      Span note = new Span(translate(here ? "browsers.this" : "browsers.stays"));
      note.addClassName("tf-note");
      name.add(new Div(note));
    }
    return name;
  }

  private List<Component> row(OpenBrowser one, boolean here) {
    Button end =
        new Button(
            translate("browsers.end"),
            click -> {
              browsers.end(one.id(), me);
              refresh();
              Notifications.done(translate("browsers.ended"));
            });
    end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    end.setVisible(!here);
    return List.of(
        new Span(one.address()),
        new Span(Times.minute(one.begun())),
        new Span(Times.minute(one.lastSeen())),
        end);
  }

  /** This page's own session is the one that stays. */
  private void signOutElsewhere() {
    SessionRenewal.keepingThisSession(
        () -> {
          accounts.signOutEverywhere(me);
          return accounts.signedIn(me);
        });
    refresh();
    Notifications.done(translate("password.elsewhere-done"));
  }
}
