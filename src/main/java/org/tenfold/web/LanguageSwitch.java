package org.tenfold.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import org.tenfold.language.Language;
import org.tenfold.web.language.LanguageCookie;

/** The languages by their own names; the choice is kept in this browser for a year. */
public class LanguageSwitch extends Div {
  private static final int SECONDS_OF_A_YEAR = 365 * 24 * 60 * 60;

  public LanguageSwitch() {
    addClassName("tf-languages");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", translate("frame.language"));
    Language now = Language.of(UI.getCurrent().getLocale());
    for (Language one : Language.values()) {
      NativeButton button = new NativeButton(one.title(), click -> choose(one));
      button.getElement().setAttribute("lang", one.tag());
      button.getElement().setAttribute("aria-pressed", String.valueOf(one == now));
      add(button);
    }
  }

  /** What was typed is kept over the change where it can be; else it is asked first. */
  private static void choose(Language language) {
    UI.getCurrent()
        .getPage()
        .executeJs("return window.tfTyped ? window.tfTyped.lost() : 0")
        .then(
            Integer.class,
            lost -> {
              if (lost == 0) {
                change(language);
              } else {
                Question.beforeLoss(
                    translate("frame.language-loses-title"),
                    translate("frame.language-loses", lost),
                    language.title(),
                    () -> change(language));
              }
            });
  }

  private static void change(Language language) {
    VaadinSession.getCurrent().setLocale(language.locale());
    UI.getCurrent()
        .getPage()
        .executeJs(
            "window.tfTyped?.keep(); window.tfAsked = true;"
                + "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';samesite=lax';"
                + "window.location.reload()",
            LanguageCookie.NAME,
            language.tag(),
            SECONDS_OF_A_YEAR);
  }
}
