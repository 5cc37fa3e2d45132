package org.tenfold.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.tenfold.error.Message;

/** Short words at the page's foot: what was done, or what stands in the way. */
public final class Notifications {
  private static final int DONE_MILLIS = 4_000;
  private static final int PROBLEM_MILLIS = 10_000;

  private Notifications() {}

  public static void done(String words) {
    show(words, DONE_MILLIS, NotificationVariant.LUMO_SUCCESS);
  }

  public static void problem(Message said) {
    problem(said.in(UI.getCurrent().getLocale()));
  }

  /**
   * @param words in the visitor's language
   */
  public static void problem(String words) {
    show(words, PROBLEM_MILLIS, NotificationVariant.LUMO_ERROR);
  }

  private static void show(String words, int millis, NotificationVariant variant) {
    Notification notice = Notification.show(words, millis, Notification.Position.BOTTOM_CENTER);
    notice.addThemeVariants(variant);
  }
}
