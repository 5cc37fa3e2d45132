package org.tenfold.web;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;

/**
 * Keeps the place of figures that are still being computed, so that nothing jumps when they come.
 * What takes a page longer than 300 ms is computed beside it, and its place looks like this.
 */
public final class Skeleton extends Div {
  /**
   * Of figures that are not on the page yet.
   *
   * @param height what they will take, as CSS has it
   */
  public Skeleton(String height) {
    addClassName("tf-skeleton");
    setHeight(height);
    getElement().setAttribute("aria-hidden", "true");
  }

  /** Over a place that is on the page already; those who do not see it hear that it is busy. */
  public static void over(HasElement place, boolean coming) {
    place.getElement().getClassList().set("tf-coming", coming);
    place.getElement().setAttribute("aria-busy", Boolean.toString(coming));
  }
}
