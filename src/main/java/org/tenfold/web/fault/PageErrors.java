package org.tenfold.web.fault;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenfold.web.Notifications;

/**
 * The one handler of errors of all open pages: of every listener and of everything done for a page
 * in the background. What a rule refused is said in its words; what nobody foresaw has a number, on
 * the page and in the log.
 */
@Component
class PageErrors implements VaadinServiceInitListener {
  private final FaultLog log;

  PageErrors(FaultLog log) {
    this.log = log;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(session -> session.getSession().setErrorHandler(this::handle));
  }

  private void handle(ErrorEvent event) {
    UI page = page(event);
    Fault fault = Fault.of(event.getThrowable(), where(page), log);
    if (page != null) {
      tell(page, fault);
      return;
    }
    // done in the background for we do not know which of this person's pages
    VaadinSession session = VaadinSession.getCurrent();
    Collection<UI> pages = session == null ? List.of() : session.getUIs();
    pages.forEach(one -> one.accessSynchronously(() -> tell(one, fault)));
  }

  private static @Nullable UI page(ErrorEvent event) {
    return event
        .getComponent()
        .flatMap(com.vaadin.flow.component.Component::getUI)
        .orElseGet(UI::getCurrent);
  }

  private static String where(@Nullable UI page) {
    return page == null
        ? "a page"
        : "page /" + page.getInternals().getActiveViewLocation().getPath();
  }

  private static void tell(UI page, Fault fault) {
    if (fault instanceof Fault.Unknown(String reference)) {
      tell(page, reference, fault.words(page.getLocale()));
    } else {
      Notifications.problem(fault.words(page.getLocale()));
    }
  }

  /** It stays until it is closed, and once only: what fails each second must not cover the page. */
  private static void tell(UI page, String reference, String words) {
    Shown before = ComponentUtil.getData(page, Shown.class);
    if (before != null && before.notice().isOpened()) {
      if (before.reference().equals(reference)) {
        return;
      }
      before.notice().close();
    }
    Notification notice = new Notification();
    Div said = new Div(words);
    said.addClassName("tf-fault");
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    close.setAriaLabel(translate("fault.close"));
    Div line = new Div(said, close);
    line.addClassName("tf-fault-line");
    notice.add(line);
    notice.setDuration(0);
    notice.setAssertive(true);
    notice.setPosition(Notification.Position.BOTTOM_CENTER);
    notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
    notice.open();
    ComponentUtil.setData(page, Shown.class, new Shown(reference, notice));
  }

  private record Shown(String reference, Notification notice) {}
}
