package org.tenfold.web.language;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tenfold.language.Language;
import org.tenfold.language.Words;

/** Gives pages their words. */
@Component
class Languages implements I18NProvider {
  @Override
  public List<Locale> getProvidedLocales() {
    return Arrays.stream(Language.values()).map(Language::locale).toList();
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... values) {
    return Words.in(locale, key, values);
  }
}
