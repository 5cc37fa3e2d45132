package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.web.PageLabels;

/** What the choices of a filter are called: movies and people by their names, the rest in words. */
final class FilterWords {
  private static final String NO_LABEL = "0";

  private FilterWords() {}

  static String of(ClipField field, EntityRef choice) {
    return switch (field) {
      case MOVIE, COLLECTOR -> choice.name();
      case ESTIMATE -> emotion(choice);
      case LABEL ->
          choice.key().equals(NO_LABEL) ? translate("clip-choice.LABEL.0") : emotion(choice);
      case DURATION, STATE, ENTROPY -> translate("clip-choice." + field + "." + choice.key());
    };
  }

  private static String emotion(EntityRef choice) {
    return PageLabels.name(PageLabels.set().label(Integer.parseInt(choice.key())));
  }
}
