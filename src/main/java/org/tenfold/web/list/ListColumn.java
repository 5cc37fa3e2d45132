package org.tenfold.web.list;

import java.util.function.Consumer;

/**
 * A column of a list that its reader may put away, or fetch.
 *
 * @param key the same in every language
 * @param header as the list shows it
 * @param usual whether whoever has chosen nothing sees it
 * @param shown shows it, or puts it away
 */
public record ListColumn(String key, String header, boolean usual, Consumer<Boolean> shown) {
  public void show(boolean now) {
    shown.accept(now);
  }
}
