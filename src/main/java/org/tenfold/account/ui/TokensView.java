package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.account.AccountPages;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.token.ApiToken;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;
import org.tenfold.web.Times;
import org.tenfold.web.field.CopyField;

/** One's own keys for programs. A key is shown once, when it is made. */
@Route(AccountPages.TOKENS)
@PageTitle("API tokens · Tenfold")
@PermitAll
public class TokensView extends Div {
  private static final int USUAL_DAYS = 90;

  private final transient ApiTokens tokens;
  private final PersonId me = CurrentUser.get().id();
  private final Div made = new Div();
  private final Div list = new Div();

  TokensView(ApiTokens tokens) {
    this.tokens = tokens;
    addClassName("tf-page");
    Anchor description = new Anchor("swagger-ui.html", translate("tokens.description"));
    description.setRouterIgnore(true);
    add(
        new PageHeader(translate("frame.tokens"), translate("tokens.words")),
        form(),
        list,
        description);
    refresh();
  }

  private Div form() {
    TextField name = new TextField(translate("tokens.name"));
    name.setMaxLength(80);
    CheckboxGroup<ApiToken.Scope> scopes = new CheckboxGroup<>(translate("tokens.may"));
    scopes.setItems(ApiToken.Scope.values());
    scopes.setItemLabelGenerator(TokensView::words);
    IntegerField days = new IntegerField(translate("tokens.days"));
    days.setValue(USUAL_DAYS);
    days.setMin(1);
    days.setMax(365);
    days.setStepButtonsVisible(true);
    Refusals refusals =
        new Refusals()
            .at(name, "account.token-name")
            .at(scopes, "account.token-scope")
            .at(days, "account.token-days");
    Button make =
        new Button(
            translate("tokens.make"),
            click -> {
              refusals.tell(
                  () -> {
                    int life = days.getValue() == null ? 0 : days.getValue();
                    show(
                        tokens
                            .make(me, name.getValue(), scopes.getValue(), Duration.ofDays(life))
                            .secret());
                    name.clear();
                  });
              refresh();
            });
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div fields = new Div(name, scopes, days, make);
    fields.addClassNames("tf-actions", "tf-baseline");
    Div card = new Div(new H2(translate("tokens.new")), fields, made);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private void show(String secret) {
    CopyField field = new CopyField("token-secret", translate("tokens.copy"), secret);
    made.removeAll();
    made.add(field, new Paragraph(translate("tokens.header")));
  }

  private void refresh() {
    list.removeAll();
    List<ApiToken> mine = tokens.of(me);
    if (mine.isEmpty()) {
      list.add(new EmptyState(translate("tokens.none"), translate("tokens.none-words")));
      return;
    }
    PlainTable table =
        new PlainTable(
                translate("tokens.token"),
                translate("tokens.scopes"),
                translate("tokens.made"),
                translate("tokens.used"),
                translate("tokens.ends"),
                "")
            .words(1);
    for (ApiToken token : mine) {
      Button revoke =
          new Button(
              translate("tokens.revoke"),
              click ->
                  Question.beforeLoss(
                      translate("tokens.revoke-title", token.name()),
                      translate("tokens.revoke-words"),
                      translate("tokens.revoke"),
                      () -> {
                        tokens.revoke(token.id(), me);
                        refresh();
                        Notifications.done(translate("tokens.revoked"));
                      }));
      revoke.addThemeVariants(
          ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
      table.addRow(
          new Span(token.name()),
          List.of(
              new Span(
                  token.scopes().stream()
                      .sorted()
                      .map(TokensView::words)
                      .collect(Collectors.joining(", "))),
              new Span(Times.day(token.createdAt())),
              new Span(
                  token.lastUsedAt() == null
                      ? translate("tokens.never")
                      : Times.day(token.lastUsedAt())),
              new Span(Times.day(token.expiresAt())),
              revoke));
    }
    list.add(table);
  }

  private static String words(ApiToken.Scope scope) {
    return translate("scope." + scope);
  }
}
