package org.tenfold.web.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.tenfold.language.Words;

/**
 * Says a page's {@link PageTitle} in the reader's language. It is written in English, its parts
 * divided by {@code " · "}; each is looked up as the menu's, or as one of its own.
 */
@Component
class PageTitles implements VaadinServiceInitListener {
  private static final String BETWEEN = " · ";

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            begun -> begun.getUI().addAfterNavigationListener(now -> say(begun.getUI(), now)));
  }

  private static void say(UI ui, AfterNavigationEvent now) {
    // a page may be a proxy of its class, for who may call it
    PageTitle title =
        AnnotationUtils.findAnnotation(now.getActiveChain().getFirst().getClass(), PageTitle.class);
    if (title != null) {
      // Vaadin sets the title itself once all listeners were told
      ui.beforeClientResponse(
          ui, response -> ui.getPage().setTitle(in(ui.getLocale(), title.value())));
    }
  }

  static String in(Locale reader, String title) {
    return Arrays.stream(title.split(BETWEEN))
        .map(part -> part(reader, part))
        .collect(Collectors.joining(BETWEEN));
  }

  /** The part as it stands where there are no words for it, as for the name Tenfold. */
  private static String part(Locale reader, String part) {
    for (String prefix : new String[] {"nav.", "title."}) {
      String key = prefix + part.toLowerCase(Locale.ROOT).replace(' ', '-');
      String said = Words.in(reader, key);
      if (!said.equals(key)) {
        return said;
      }
    }
    return part;
  }
}
