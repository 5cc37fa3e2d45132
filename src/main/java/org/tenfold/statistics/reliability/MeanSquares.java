package org.tenfold.statistics.reliability;

/**
 * Mean squares of a two-way analysis of variance without repetition.
 *
 * @param betweenItems MSR
 * @param betweenJudges MSC
 * @param error MSE, what items and judges leave unexplained
 * @param within MSW, what items alone leave unexplained
 */
record MeanSquares(
    int items, int judges, double betweenItems, double betweenJudges, double error, double within) {
  /**
   * @param ratings [items, judges], at least 2 x 2
   * @throws IllegalArgumentException when rows differ in length
   */
  static MeanSquares of(double[][] ratings) {
    int n = ratings.length;
    int k = ratings[0].length;
    double[] byItem = new double[n];
    double[] byJudge = new double[k];
    double mean = 0;
    for (int item = 0; item < n; item++) {
      if (ratings[item].length != k) {
        throw new IllegalArgumentException(
            "row %d has %d ratings where row 0 has %d".formatted(item, ratings[item].length, k));
      }
      for (int judge = 0; judge < k; judge++) {
        byItem[item] += ratings[item][judge] / k;
        byJudge[judge] += ratings[item][judge] / n;
        mean += ratings[item][judge] / n / k;
      }
    }
    double within = 0;
    double error = 0;
    for (int item = 0; item < n; item++) {
      for (int judge = 0; judge < k; judge++) {
        double rating = ratings[item][judge];
        within += square(rating - byItem[item]);
        error += square(rating - byItem[item] - byJudge[judge] + mean);
      }
    }
    return new MeanSquares(
        n,
        k,
        k * squares(byItem, mean) / (n - 1),
        n * squares(byJudge, mean) / (k - 1),
        error / ((n - 1.0) * (k - 1)),
        within / (n * (k - 1.0)));
  }

  private static double squares(double[] means, double mean) {
    double sum = 0;
    for (double value : means) {
      sum += square(value - mean);
    }
    return sum;
  }

  private static double square(double number) {
    return number * number;
  }
}
