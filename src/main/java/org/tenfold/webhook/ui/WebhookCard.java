package org.tenfold.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.tenfold.web.Notifications;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;
import org.tenfold.web.StateBadge;
import org.tenfold.web.Times;
import org.tenfold.webhook.Delivery;
import org.tenfold.webhook.Webhook;
import org.tenfold.webhook.Webhooks;

/** A webhook: how it goes, what it was told, and what can be done with it. */
class WebhookCard extends Div {
  private final transient Webhooks webhooks;
  private final transient Webhook webhook;
  private final transient Runnable changed;
  private final NativeDetails told;

  WebhookCard(
      Webhooks webhooks,
      Webhook webhook,
      List<Delivery> deliveries,
      boolean open,
      Runnable changed) {
    this.webhooks = webhooks;
    this.webhook = webhook;
    this.changed = changed;
    addClassNames("tf-card", "tf-stack", "tf-webhook");
    Div head = new Div(new H2(webhook.url()), state());
    head.addClassName("tf-actions");
    Paragraph events = new Paragraph(WebhooksView.words(webhook));
    events.addClassName("tf-note");
    told = new NativeDetails(translate("webhooks.deliveries"), table(deliveries));
    told.setOpen(open);
    add(head, events, actions(), told);
  }

  UUID id() {
    return webhook.id();
  }

  boolean isOpen() {
    return told.isOpen();
  }

  private StateBadge state() {
    if (!webhook.enabled()) {
      return new StateBadge(translate("webhooks.off"), StateBadge.Tone.BAD);
    }
    return webhook.failingSince() == null
        ? new StateBadge(translate("webhooks.on"), StateBadge.Tone.GOOD)
        : new StateBadge(
            translate("webhooks.failing", Times.minuteWithZone(webhook.failingSince())),
            StateBadge.Tone.WARN);
  }

  private Div actions() {
    Div actions =
        new Div(
            button("webhooks.test", this::test),
            button("webhooks.choose", this::choose),
            button(
                webhook.enabled() ? "webhooks.switch-off" : "webhooks.switch-on",
                this::switchOnOrOff));
    Button delete = button("webhooks.delete", this::askToDelete);
    delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
    actions.add(delete);
    actions.addClassName("tf-actions");
    return actions;
  }

  private static Button button(String words, Runnable pressed) {
    Button button = new Button(translate(words), click -> pressed.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }

  private void test() {
    act(
        () -> {
          UUID unused = webhooks.test(webhook.id());
          told.setOpen(true);
          Notifications.done(translate("webhooks.tested"));
        });
  }

  private void choose() {
    EventChoice events = new EventChoice();
    events.setValue(webhook.events());
    ConfirmDialog dialog =
        new ConfirmDialog(
            translate("webhooks.choose"),
            "",
            translate("settings.save"),
            answer -> act(() -> webhooks.choose(webhook.id(), events.getValue())));
    dialog.setText(events);
    dialog.setCancelable(true);
    dialog.setCancelText(translate("dialog.back"));
    dialog.open();
  }

  private void askToDelete() {
    Question.beforeLoss(
        translate("webhooks.delete-question"),
        translate("webhooks.delete-words", webhook.url()),
        translate("webhooks.delete"),
        () -> act(() -> webhooks.delete(webhook.id())));
  }

  private void switchOnOrOff() {
    if (webhook.enabled()) {
      Question.ask(
          translate("webhooks.off-question"),
          translate("webhooks.off-words", webhook.url()),
          translate("webhooks.switch-off"),
          () -> act(() -> webhooks.enable(webhook.id(), false)));
    } else {
      act(() -> webhooks.enable(webhook.id(), true));
    }
  }

  private void act(Runnable wish) {
    boolean unused = Refusals.told(wish);
    changed.run();
  }

  private static Component table(List<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      Paragraph none = new Paragraph(translate("webhooks.told-nothing"));
      none.addClassName("tf-note");
      return none;
    }
    PlainTable table =
        new PlainTable(
                translate("webhooks.column.at"),
                translate("webhooks.column.event"),
                translate("webhooks.column.state"),
                translate("webhooks.column.tries"),
                translate("webhooks.column.answer"))
            .words(1, 2, 4);
    deliveries.forEach(
        one ->
            table.addRow(
                new Span(Times.minuteWithZone(one.madeAt())),
                List.of(
                    new Span(WebhooksView.word(one.event())),
                    state(one),
                    new Span(String.valueOf(one.tries())),
                    answer(one))));
    return table;
  }

  private static StateBadge state(Delivery one) {
    if (one.endedAt() == null) {
      return new StateBadge(translate("webhooks.waiting"), StateBadge.Tone.BUSY);
    }
    return one.delivered()
        ? new StateBadge(translate("webhooks.taken"), StateBadge.Tone.GOOD)
        : new StateBadge(translate("webhooks.given-up"), StateBadge.Tone.BAD);
  }

  private static Span answer(Delivery one) {
    String words = one.answer().in(UI.getCurrent().getLocale());
    String shown = one.status() == null ? words : one.status() + " " + words;
    Span answer = new Span(shown);
    answer.addClassName("tf-webhook-answer");
    answer.setTitle(shown);
    return answer;
  }
}
