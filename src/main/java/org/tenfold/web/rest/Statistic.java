package org.tenfold.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/**
 * A statistic.
 *
 * @param value null where it has none
 * @param interval its 95 % bounds, low before high; null where it has none
 * @param why it has no value
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Statistic(
    @Schema(nullable = true) @Nullable Double value,
    @Schema(nullable = true) @Nullable List<Double> interval,
    @Schema(nullable = true) @Nullable String why) {
  public static Statistic of(Measure measure) {
    return new Statistic(
        measure.value().orElse(null), null, measure.reason().map(Measure.Reason::sentence).orElse(null));
  }

  public static Statistic of(Measure measure, Interval interval) {
    return new Statistic(
        measure.value().orElse(null),
        interval.bounds().map(bounds -> List.of(bounds.low(), bounds.high())).orElse(null),
        measure.reason().map(Measure.Reason::sentence).orElse(null));
  }
}
