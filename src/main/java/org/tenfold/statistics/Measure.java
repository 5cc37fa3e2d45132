package org.tenfold.statistics;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** A statistic that may have no value; then it says why, and never hides behind NaN or 1.0. */
public sealed interface Measure {
  record Value(double value) implements Measure {}

  /** @param reason half a sentence for people */
  record Undefined(String reason) implements Measure {}

  default OptionalDouble toOptional() {
    return this instanceof Value(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** The value with so many digits after the point, or a dash. */
  default String format(int digits) {
    return this instanceof Value(double value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "–";
  }

  /** The same function of the value; what is undefined stays so for the same reason. */
  default Measure map(DoubleUnaryOperator function) {
    return this instanceof Value(double value) ? new Value(function.applyAsDouble(value)) : this;
  }
}
