package org.tenfold.web.settings;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.function.BooleanSupplier;
import org.tenfold.web.Question;

/** Asks before words that somebody wrote are lost, by another page or by the browser. */
public final class Unsaved {
  private static final String WATCH =
      """
      this.tfBeforeUnload = (event) => {
        if (this.tfUnsaved && !window.tfAsked) { event.preventDefault(); }
      };
      window.addEventListener('beforeunload', this.tfBeforeUnload);
      """;

  private final Component field;

  private Unsaved(Component field) {
    this.field = field;
  }

  /**
   * Watches a field as long as it is on a page.
   *
   * @param unsaved whether it holds what would be lost
   */
  public static Unsaved watch(Component field, BooleanSupplier unsaved) {
    field.addAttachListener(
        attached -> {
          field.getElement().executeJs(WATCH);
          var registration =
              attached
                  .getUI()
                  .addBeforeLeaveListener(
                      leaving -> {
                        if (unsaved.getAsBoolean()) {
                          ask(leaving);
                        }
                      });
          field.addDetachListener(
              detached -> {
                detached.unregisterListener();
                registration.remove();
              });
        });
    return new Unsaved(field);
  }

  /** Tells the browser, which asks by itself before it loads another page. */
  public void tell(boolean unsaved) {
    field.getElement().executeJs("this.tfUnsaved = $0", unsaved);
  }

  private static void ask(BeforeLeaveEvent leaving) {
    BeforeLeaveEvent.ContinueNavigationAction onwards = leaving.postpone();
    Question.beforeLoss(
        translate("unsaved.title"),
        translate("unsaved.words"),
        translate("unsaved.leave"),
        onwards::proceed);
  }
}
