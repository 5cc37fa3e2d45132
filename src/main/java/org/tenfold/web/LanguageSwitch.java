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

  private static void choose(Language language) {
    VaadinSession.getCurrent().setLocale(language.locale());
    UI.getCurrent()
        .getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';samesite=lax';"
                + "window.location.reload()",
            LanguageCookie.NAME,
            language.tag(),
            SECONDS_OF_A_YEAR);
  }
}
