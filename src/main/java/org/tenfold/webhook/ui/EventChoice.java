package org.tenfold.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;
import org.tenfold.webhook.WebhookEvent;

/** What a webhook hears. */
class EventChoice extends CheckboxGroup<WebhookEvent> {
  EventChoice() {
    super(translate("webhooks.events"));
    setId("webhook-events");
    setItems(WebhookEvent.choices());
    setItemLabelGenerator(WebhooksView::word);
    setValue(Set.of(WebhookEvent.RUN_FINISHED, WebhookEvent.RUN_FAILED));
  }
}
