package org.tenfold.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.HashSet;
import java.util.Set;

/**
 * Says on a page that what it shows may be old, for as long as any of its parts cannot be read
 * again. All under the page's lock.
 */
final class StalePageNote {
  private final Set<LiveBinding<?>> unread = new HashSet<>();
  private final Notification notice = new Notification();

  private StalePageNote() {
    notice.setText(translate("fault.old-page"));
    notice.setDuration(0);
    notice.setAssertive(true);
    notice.setPosition(Notification.Position.BOTTOM_END);
    notice.addThemeVariants(NotificationVariant.LUMO_WARNING);
  }

  static void cannotBeRead(UI page, LiveBinding<?> part) {
    StalePageNote old = ComponentUtil.getData(page, StalePageNote.class);
    if (old == null) {
      old = new StalePageNote();
      ComponentUtil.setData(page, StalePageNote.class, old);
    }
    old.unread.add(part);
    old.notice.open();
  }

  /** Or the part is no longer on the page. */
  static void isReadAgain(UI page, LiveBinding<?> part) {
    StalePageNote old = ComponentUtil.getData(page, StalePageNote.class);
    if (old != null && old.unread.remove(part) && old.unread.isEmpty()) {
      old.notice.close();
    }
  }
}
