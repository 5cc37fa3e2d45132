package org.tenfold.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import org.tenfold.error.WrongParameterException;

/**
 * A part of a list.
 *
 * @param next to be given as {@code after} for the page after this; null on the last one
 */
public record Page<T>(List<T> items, @Schema(nullable = true) @Nullable String next) {
  /** As many as a page has where nobody says it, and at most. */
  public static final String USUAL = "100";

  public static final int MOST = 500;

  /**
   * @throws WrongParameterException when no page is so long
   */
  public static int limit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new WrongParameterException(
          "limit", Integer.toString(limit), Message.of("error.may-number", 1, MOST));
    }
    return limit;
  }

  /**
   * Of a list in memory.
   *
   * @param key of an item, none twice
   * @param after key of the last item of the page before; empty for the first page
   * @param shown what is told of an item
   * @throws WrongParameterException when there is no such item, or no page is so long
   */
  public static <S, T> Page<T> of(
      List<S> all, Function<S, String> key, String after, int limit, Function<S, T> shown) {
    int from = 0;
    if (!after.isEmpty()) {
      while (from < all.size() && !key.apply(all.get(from)).equals(after)) {
        from++;
      }
      if (from == all.size()) {
        throw wrongCursor(after);
      }
      from++;
    }
    int to = Math.min(all.size(), from + limit(limit));
    return new Page<>(
        all.subList(from, to).stream().map(shown).toList(),
        to < all.size() ? key.apply(all.get(to - 1)) : null);
  }

  /** Of a list that only grows at its end: its keys are the places, from 1. */
  public static <S, T> Page<T> numbered(
      List<S> all, String after, int limit, Function<S, T> shown) {
    List<Integer> places = IntStream.rangeClosed(1, all.size()).boxed().toList();
    return of(places, Object::toString, after, limit, place -> shown.apply(all.get(place - 1)));
  }

  public static WrongParameterException wrongCursor(String after) {
    return new WrongParameterException("after", after, Message.of("error.may-cursor"));
  }
}
