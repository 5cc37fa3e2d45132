package org.tenfold.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/** The fields of a JSON result, in order; what is null has its reason under {@code reasons}. */
public final class ResultFields {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
  private final Map<String, String> reasons = new LinkedHashMap<>();

  public ResultFields put(String key, Object value) {
    fields.put(key, value);
    return this;
  }

  public ResultFields missing(String key, String reason) {
    fields.put(key, null);
    reasons.put(key, reason);
    return this;
  }

  public ResultFields put(String key, Measure measure) {
    switch (measure) {
      case Measure.Value(double number) -> put(key, (Object) number);
      case Measure.Undefined(Measure.Reason why) -> missing(key, why.sentence());
    }
    return this;
  }

  /** An array of the two bounds. */
  public ResultFields put(String key, Interval interval) {
    switch (interval) {
      case Interval.Bounds(double low, double high) -> put(key, (Object) List.of(low, high));
      case Interval.Undefined(Measure.Reason why) -> missing(key, why.sentence());
    }
    return this;
  }

  /**
   * The same, where what is resampled need not be movies.
   *
   * @param cluster the column whose values are resampled; empty: single items
   */
  public ResultFields put(String key, Interval interval, Optional<String> cluster) {
    return interval instanceof Interval.Undefined(Measure.Reason why)
        ? missing(key, TextTable.sentence(why, cluster))
        : put(key, interval);
  }

  /** An object with one field a name; reasons stand under {@code key.name}. */
  public ResultFields put(String key, List<String> names, List<Measure> measures) {
    Map<String, @Nullable Double> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Measure measure = measures.get(i);
      String reasonKey = key + "." + names.get(i);
      values.put(names.get(i), measure.value().orElse(null));
      measure.reason().ifPresent(why -> reasons.put(reasonKey, why.sentence()));
    }
    return put(key, values);
  }

  public Map<String, ?> fields() {
    return fields;
  }

  public Map<String, ?> withReasons() {
    return put("reasons", reasons).fields;
  }
}
