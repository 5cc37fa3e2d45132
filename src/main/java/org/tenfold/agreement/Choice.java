package org.tenfold.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of a closed list that a page offers and keeps in its address. */
public interface Choice {
  /** For people. */
  String title();

  /** The constant's name. */
  String name();

  /** As the address has it: in lower case, with hyphens. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The choice of this key; empty for any other text. */
  static <C extends Enum<C> & Choice> Optional<C> of(Class<C> list, String key) {
    return Arrays.stream(list.getEnumConstants()).filter(one -> one.key().equals(key)).findFirst();
  }
}
