package org.tenfold.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.web.CopyButton;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Refusals;
import org.tenfold.web.settings.SettingsTabs;
import org.tenfold.webhook.Delivery;
import org.tenfold.webhook.Webhook;
import org.tenfold.webhook.WebhookEvent;
import org.tenfold.webhook.Webhooks;

/** Where programs elsewhere hear what happens in the project, and what they were told. */
@Route("webhooks")
@PageTitle("Webhooks · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class WebhooksView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int MOST_DELIVERIES = 10;

  private final transient Webhooks webhooks;
  private final transient SignedInPerson me = CurrentUser.get();
  private final Div made = new Div();
  private final Div list = new Div();

  WebhooksView(Webhooks webhooks) {
    this.webhooks = webhooks;
    addClassName("tf-page");
    made.addClassName("tf-webhook-made");
    made.setVisible(false);
    list.addClassName("tf-stack");
    add(
        new SettingsTabs(SettingsTabs.Tab.WEBHOOKS),
        new PageHeader(translate("webhooks.title"), translate("webhooks.words")),
        made,
        list,
        form());
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  /** What the page shows of one. */
  private record Shown(Webhook webhook, List<Delivery> deliveries) {}

  private List<Shown> read() {
    return webhooks.all().stream()
        .map(one -> new Shown(one, webhooks.deliveries(one.id(), MOST_DELIVERIES)))
        .toList();
  }

  private void show(List<Shown> all) {
    List<UUID> open =
        list.getChildren()
            .filter(WebhookCard.class::isInstance)
            .map(WebhookCard.class::cast)
            .filter(WebhookCard::isOpen)
            .map(WebhookCard::id)
            .toList();
    list.removeAll();
    if (all.isEmpty()) {
      list.add(new EmptyState(translate("webhooks.none"), translate("webhooks.none-words")));
    }
    all.forEach(
        one ->
            list.add(
                new WebhookCard(
                    webhooks,
                    one.webhook(),
                    one.deliveries(),
                    open.contains(one.webhook().id()),
                    () -> show(read()))));
  }

  private Div form() {
    TextField url = new TextField(translate("webhooks.url"));
    url.setId("webhook-url");
    url.setPlaceholder("https://");
    url.setWidth("32rem");
    url.setMaxLength(500);
    EventChoice events = new EventChoice();
    Refusals refusals =
        new Refusals()
            .at(url, "webhook.url", "webhook.private", "webhook.no-host")
            .at(events, "webhook.no-events");
    Button make =
        new Button(
            translate("webhooks.make"),
            click ->
                refusals.tell(
                    () -> {
                      show(webhooks.make(url.getValue(), events.getValue(), me.id()));
                      url.clear();
                    }));
    make.setId("make-webhook");
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div card = new Div(new H2(translate("webhooks.new")), url, events, make);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private void show(Webhook.Made one) {
    TextField secret = new TextField(translate("webhooks.secret"));
    secret.setId("webhook-secret");
    secret.setValue(one.secret());
    secret.setReadOnly(true);
    CopyButton.in(secret);
    secret.setWidthFull();
    Div card =
        new Div(
            new H2(translate("webhooks.made")),
            secret,
            new Paragraph(translate("webhooks.secret-words")));
    card.addClassNames("tf-card", "tf-stack");
    made.removeAll();
    made.add(card);
    made.setVisible(true);
    made.scrollIntoView();
    show(read());
  }

  /** In words. */
  static String words(Webhook webhook) {
    return webhook.events().stream()
        .sorted()
        .map(WebhooksView::word)
        .collect(Collectors.joining(" · "));
  }

  static String word(WebhookEvent event) {
    return translate("webhooks.event." + event);
  }
}
