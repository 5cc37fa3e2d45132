package org.tenfold.web;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tenfold.language.Words;

/**
 * The words and labels of our own elements, in the reader's language: properties {@code texts} and
 * {@code labels}.
 */
public final class ElementWords {
  private ElementWords() {}

  /**
   * @param prefix of the element's keys in the bundles, with its dot; the words of the key map and
   *     messages go with them
   */
  public static void give(Component element, String prefix, Locale reader) {
    Map<String, String> texts = new LinkedHashMap<>(Words.beginning(prefix, reader));
    Words.beginning("keymap.", reader).forEach((key, words) -> texts.put("keymap-" + key, words));
    element.getElement().setPropertyMap("texts", texts);
    element.getElement().setPropertyList("labels", ShownLabel.of(PageLabels.set(), reader));
  }
}
