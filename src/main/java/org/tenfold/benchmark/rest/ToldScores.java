package org.tenfold.benchmark.rest;

import java.util.List;
import org.tenfold.benchmark.study.Figure;
import org.tenfold.benchmark.study.SeedScores;
import org.tenfold.web.rest.Statistic;

/**
 * What runs under several seeds come to; shares 0..1.
 *
 * @param recalls of each label, in their order
 * @param confusionMatrix true by predicted labels, the sum over folds and seeds
 */
record ToldScores(
    int seeds, Score uar, Score war, List<Statistic> recalls, int[][] confusionMatrix) {

  /**
   * @param pooled over the folds, with its interval over movies
   * @param sdOverSeeds none for one seed
   * @param foldMean mean over the folds, as later papers have it
   */
  record Score(
      Statistic pooled,
      Statistic sdOverSeeds,
      Statistic foldMean,
      Statistic foldSd) {
    static Score of(Figure figure) {
      return new Score(
          Statistic.of(figure.pooled(), figure.byMovies()),
          Statistic.of(figure.overSeeds()),
          Statistic.of(figure.folds().mean()),
          Statistic.of(figure.folds().standardDeviation()));
    }
  }

  static ToldScores of(SeedScores scores) {
    return new ToldScores(
        scores.seeds(),
        Score.of(scores.uar()),
        Score.of(scores.war()),
        scores.recalls().stream()
            .map(one -> Statistic.of(one.share(), one.wilson()))
            .toList(),
        scores.confusion().toArray());
  }
}
