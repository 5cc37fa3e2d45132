package org.tenfold.account.lists;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What narrows and sorts a list, under a name.
 *
 * @param query of the page's address, such as {@code q=anna&order=name-down}; empty: all of it
 */
public record SavedView(String name, String query) {
  private static final String BETWEEN = "\t";
  private static final String NEXT = "\n";

  /** One line each; neither a name nor a query holds what parts them. */
  static String text(List<SavedView> views) {
    return views.stream()
        .map(view -> view.name() + BETWEEN + view.query())
        .collect(Collectors.joining(NEXT));
  }

  static List<SavedView> read(String text) {
    return text.lines()
        .map(line -> line.split(BETWEEN, 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> new SavedView(parts[0], parts[1]))
        .toList();
  }
}
