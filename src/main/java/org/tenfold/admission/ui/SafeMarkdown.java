package org.tenfold.admission.ui;

import com.vaadin.flow.component.markdown.Markdown;
import java.util.regex.Pattern;

/**
 * Markdown with Markdown's own elements and no others. The component takes scripts away, but would
 * show forms, styles and boxes over the whole page that a text brings as HTML.
 */
final class SafeMarkdown {
  /** Tags without attributes that do what Markdown does, or nearly; and addresses in brackets. */
  private static final String ALLOWED =
      "/?(?:b|br|code|del|em|hr|i|kbd|li|ol|p|s|strong|sub|sup|u|ul)\\s*/?>"
          + "|(?:https?://|mailto:)[^\\s<>\"']*>";

  private static final Pattern FOREIGN =
      Pattern.compile("<(?=[a-z/!?])(?!" + ALLOWED + ")", Pattern.CASE_INSENSITIVE);

  private SafeMarkdown() {}

  static Markdown component(String text) {
    return new Markdown(of(text));
  }

  /** The same text, in which tags of other elements are words to read. */
  static String of(String text) {
    return FOREIGN.matcher(text).replaceAll("&lt;");
  }
}
