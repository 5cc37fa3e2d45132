package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.account.AccountService;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.account.invitation.OpenInvitation;
import org.tenfold.web.Notifications;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;
import org.tenfold.web.Times;

/** Invitations that nobody has used yet; not there while there are none. */
class OpenInvitationsCard extends Div {
  private final transient InvitationService invitations;
  private final transient AccountService accounts;

  OpenInvitationsCard(InvitationService invitations, AccountService accounts) {
    this.invitations = invitations;
    this.accounts = accounts;
    addClassNames("tf-card", "tf-stack");
    refresh();
  }

  void refresh() {
    removeAll();
    List<OpenInvitation> open = invitations.open();
    setVisible(!open.isEmpty());
    PlainTable table =
        new PlainTable(
                translate("people.for-whom"),
                translate("people.roles"),
                translate("people.invited-by"),
                translate("tokens.made"),
                translate("tokens.ends"),
                "")
            .words(1, 2);
    open.forEach(one -> table.addRow(new Span(whom(one)), row(one)));
    add(new H2(translate("people.open-invitations")), table);
  }

  private void revoke(OpenInvitation one) {
    if (Refusals.told(() -> invitations.revoke(one.id()))) {
      Notifications.done(translate("people.revoked"));
    }
    refresh();
  }

  private static String whom(OpenInvitation one) {
    String whom = (one.note() + " " + one.email()).strip();
    return whom.isEmpty() ? "–" : whom;
  }

  private List<Component> row(OpenInvitation one) {
    Button revoke =
        new Button(
            translate("tokens.revoke"),
            click ->
                Question.beforeLoss(
                    translate("people.revoke-title", whom(one)),
                    translate("people.revoke-words"),
                    translate("tokens.revoke"),
                    () -> revoke(one)));
    revoke.addThemeVariants(
        ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    return List.of(
        new Span(
            one.roles().stream()
                .sorted()
                .map(role -> translate("role." + role))
                .collect(Collectors.joining(", "))),
        new Span(accounts.person(one.by()).username()),
        new Span(Times.day(one.madeAt())),
        new Span(Times.day(one.expiresAt())),
        revoke);
  }
}
