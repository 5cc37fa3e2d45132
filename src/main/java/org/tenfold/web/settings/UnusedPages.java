package org.tenfold.web.settings;

import java.util.Set;

/**
 * Tells which pages a project makes no use of as it is set up now: the menu leaves them out, and
 * their addresses still open them.
 */
@FunctionalInterface
public interface UnusedPages {
  /** Paths as in {@code @Route}, in the project of now. */
  Set<String> now();
}
