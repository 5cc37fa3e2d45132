package org.tenfold.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.tenfold.error.Message;

/** Short words at the page's foot: what was done, or what stands in the way. */
public final class Notifications {
  private static final int DONE_MILLIS = 4_000;
  private static final int UNDO_MILLIS = 8_000;
  private static final int PROBLEM_MILLIS = 10_000;

  private Notifications() {}

  public static void done(String words) {
    show(words, DONE_MILLIS, NotificationVariant.LUMO_SUCCESS);
  }

  /**
   * As {@link #done}, with a button that takes it back while the words are seen.
   *
   * @param undo says itself what it did
   * @return is open while it can be taken back
   */
  public static Notification done(String words, Runnable undo) {
    Notification notice = new Notification();
    Button back =
        new Button(
            translate("notice.undo"),
            click -> {
              notice.close();
              undo.run();
            });
    back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
    Div line = new Div(new Span(words), back);
    line.addClassName("tf-undo");
    notice.add(line);
    notice.setDuration(UNDO_MILLIS);
    notice.setPosition(Notification.Position.BOTTOM_CENTER);
    notice.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
    notice.open();
    return notice;
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
