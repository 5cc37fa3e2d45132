package org.tenfold.statistics;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A statistic that may have no value. Where a formula would divide nought by nought, the answer is
 * the reason and never NaN, 0 or 1.
 */
public sealed interface Measure {
  /**
   * @param number finite
   */
  record Value(double number) implements Measure {
    public Value {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException(number + " is no value: say why it is undefined");
      }
    }
  }

  record Undefined(Reason why) implements Measure {}

  /** Why a statistic has no value. */
  enum Reason {
    NO_ITEMS("there are no items"),
    FEWER_THAN_TWO_VOTES("no item that counts has two votes that could agree"),
    ONE_CATEGORY("all votes fall into one category, so agreement by chance is already complete"),
    CATEGORY_UNUSED("no vote falls into this category"),
    NO_PREDICTIONS("there are no predictions"),
    NO_PROBABILITIES("the predictions hold no probabilities (columns p1 to p7)"),
    CLASS_ABSENT("no item truly belongs to this class"),
    CLASS_UNUSED("this class is neither true nor predicted for any item"),
    FEWER_THAN_TWO_FOLDS("a spread needs at least two folds"),
    FEWER_THAN_TWO_CLUSTERS("an interval needs clips of at least two movies"),
    TOO_FEW_RESAMPLES("in half of the resamples or more the figure has no value"),
    HANGS_ON_ONE_CLUSTER(
        "without one of the items or movies that are resampled the figure has no value"),
    RESAMPLES_ON_ONE_SIDE("all resamples lie on one side of the figure"),
    FEWER_THAN_TWO_CATEGORIES("there are not two categories to choose from"),
    FEWER_THAN_TWO_JUDGES("two judges are needed, each of whom rates every item"),
    FEWER_THAN_TWO_ITEMS("two items are needed"),
    FOLDS_EQUAL("all folds have the same difference, so that nothing tells how far it varies"),
    NO_VARIATION("the ratings do not vary enough to compare anything"),
    NO_VOTES("there are no votes"),
    NO_RESAMPLES("no resamples are drawn");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** For people: a clause without capital and full stop. */
    public String sentence() {
      return sentence;
    }
  }

  static Measure of(double number) {
    return new Value(number);
  }

  static Measure undefined(Reason reason) {
    return new Undefined(reason);
  }

  /** The quotient, or the first reason why there is none. {@code divisor} must not be zero. */
  default Measure dividedBy(Measure divisor) {
    return switch (this) {
      case Undefined undefined -> undefined;
      case Value(double dividend) ->
          switch (divisor) {
            case Undefined undefined -> undefined;
            case Value(double number) -> of(dividend / number);
          };
    };
  }

  /** The difference, or the first reason why there is none. */
  default Measure minus(Measure other) {
    return switch (this) {
      case Undefined undefined -> undefined;
      case Value(double minuend) -> other.map(number -> minuend - number);
    };
  }

  /** The same with another number; {@code change} must keep it finite. */
  default Measure map(DoubleUnaryOperator change) {
    return this instanceof Value(double number) ? of(change.applyAsDouble(number)) : this;
  }

  /** The number, or empty when undefined. */
  default Optional<Double> value() {
    return this instanceof Value(double number) ? Optional.of(number) : Optional.empty();
  }

  /** Why there is no value, or empty when there is one. */
  default Optional<Reason> reason() {
    return this instanceof Undefined(Reason why) ? Optional.of(why) : Optional.empty();
  }
}
