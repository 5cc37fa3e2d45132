package org.tenfold.benchmark.board;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.statistics.comparison.ResolutionFloor;
import org.tenfold.statistics.comparison.Standing;

/**
 * All who were tested on the same folds of a release.
 *
 * @param folds their names
 * @param rows in no order
 * @param people what one person scores against the others, on the same clips
 */
public record Board(
    Collection<String> folds,
    List<Row> rows,
    ResolutionFloor uarFloor,
    ResolutionFloor warFloor,
    Scores people) {

  /** One of them, with its place by either score. */
  public record Row(Entrant entrant, Standing byUar, Standing byWar) {
    public Standing standing(Metric metric) {
      return metric == Metric.UAR ? byUar : byWar;
    }
  }

  /** Best first; those of one group stand together. */
  public List<Row> ranked(Metric metric) {
    return rows.stream()
        .sorted(
            Comparator.<Row>comparingInt(row -> row.standing(metric).group())
                .thenComparingDouble(row -> -score(row, metric)))
        .toList();
  }

  public ResolutionFloor floor(Metric metric) {
    return metric == Metric.UAR ? uarFloor : warFloor;
  }

  private static double score(Row row, Metric metric) {
    var scores = row.entrant().scores();
    return (metric == Metric.UAR ? scores.uar() : scores.war()).pooled().value().orElse(-1.0);
  }
}
