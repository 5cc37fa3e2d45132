package org.tenfold.web;

import com.vaadin.flow.router.BeforeEvent;
import java.util.Optional;
import java.util.function.Function;

/** The id in the address of a page, which anybody can mistype. */
public final class RouteId {
  private RouteId() {}

  /**
   * @param parse throws {@link IllegalArgumentException} for what is no id
   * @return of the parameter {@code id}; empty when there is none
   */
  public static <T> Optional<T> of(BeforeEvent event, Function<String, T> parse) {
    return event.getRouteParameters().get("id").flatMap(text -> of(text, parse));
  }

  public static <T> Optional<T> of(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
