package org.tenfold.persistence;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes exactly one row.
 *
 * @param values of its places, in their order
 */
public record Write(String sql, List<@Nullable Object> values) {
  public Write {
    values = Collections.unmodifiableList(values);
  }

  public static Write of(String sql, @Nullable Object... values) {
    return new Write(sql, Arrays.asList(values));
  }
}
