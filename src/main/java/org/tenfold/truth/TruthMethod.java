package org.tenfold.truth;

/**
 * A way to infer the true category of every item and the errors of every annotator from votes
 * alone. Deterministic: no method draws random numbers, and none depends on the order of items,
 * annotators or votes but in the rounding of sums. All are immutable and safe for many threads.
 */
public sealed interface TruthMethod permits Majority, DawidSkene, OneCoin, Glad, Mace {
  /**
   * @throws IllegalArgumentException when there are no votes
   */
  Inference infer(Votes votes);

  /**
   * How many free numbers are fitted to each annotator's votes.
   *
   * @param categories K
   */
  default int numbersPerAnnotator(int categories) {
    return switch (this) {
      case Majority any -> 0;
      case DawidSkene any -> categories * (categories - 1);
      case OneCoin any -> 1;
      case Glad any -> 1;
      // θ, and ξ with the sum 1
      case Mace any -> categories;
    };
  }
}
