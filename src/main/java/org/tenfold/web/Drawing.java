package org.tenfold.web;

import java.util.Locale;

/**
 * What a {@link Chart} draws: the numbers and words only. A record {@code LabelBars} is drawn by
 * the function {@code labelBars} of {@code frontend/tenfold/charts}, which gets its components.
 */
public interface Drawing {

  /** Of the function that draws it. */
  default String function() {
    String type = getClass().getSimpleName();
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }
}
