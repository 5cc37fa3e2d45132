package org.tenfold.benchmark.tracking;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.Classes;

/**
 * One number of a run at one step.
 *
 * @param part {@code fold-1} and so on, or {@link #POOLED}
 * @param tag what it is, words with slashes
 * @param step epoch, from 1
 */
public record RunScalar(String part, String tag, int step, double value) {
  /** Over all folds. */
  public static final String POOLED = "pooled";

  /**
   * What the run told at the end of each epoch, and its scores at the last one. Undefined ones are
   * left out.
   *
   * @param classes by which recalls are called
   */
  public static List<RunScalar> of(List<EpochLoss> epochs, Scores scores, Classes classes) {
    List<RunScalar> all = new ArrayList<>();
    for (EpochLoss epoch : epochs) {
      String part = "fold-" + epoch.fold();
      all.add(new RunScalar(part, "loss/training", epoch.epoch(), epoch.loss()));
      epoch
          .validation()
          .ifPresent(
              value -> all.add(new RunScalar(part, "loss/validation", epoch.epoch(), value)));
      epoch.validated().ifPresent(seen -> all.addAll(rates(part, "validation", epoch, seen)));
      epoch.test().ifPresent(seen -> all.addAll(rates(part, "test_by_epoch", epoch, seen)));
      epoch
          .pace()
          .ifPresent(
              pace -> {
                all.add(new RunScalar(part, "learning_rate", epoch.epoch(), pace.learningRate()));
                all.add(
                    new RunScalar(part, "clips_per_second", epoch.epoch(), pace.clipsPerSecond()));
              });
    }
    int last = epochs.stream().mapToInt(EpochLoss::epoch).max().orElse(0);
    if (scores.hasFolds()) {
      scores
          .byFold()
          .forEach((fold, matrix) -> all.addAll(scores("fold-" + fold, last, matrix, classes)));
    }
    all.addAll(scores(POOLED, last, scores.pooled(), classes));
    return all;
  }

  private static List<RunScalar> rates(
      String part, String of, EpochLoss epoch, ConfusionMatrix matrix) {
    List<RunScalar> all = new ArrayList<>();
    add(all, part, of + "/uar", epoch.epoch(), Metric.UAR.of(matrix));
    add(all, part, of + "/war", epoch.epoch(), Metric.WAR.of(matrix));
    return all;
  }

  private static List<RunScalar> scores(
      String part, int step, ConfusionMatrix matrix, Classes classes) {
    List<RunScalar> all = new ArrayList<>();
    add(all, part, "test/uar", step, Metric.UAR.of(matrix));
    add(all, part, "test/war", step, Metric.WAR.of(matrix));
    List<Measure> recalls = matrix.recallPerClass();
    for (int label = 0; label < recalls.size(); label++) {
      add(all, part, "recall/" + classes.keys().get(label), step, recalls.get(label));
    }
    return all;
  }

  private static void add(List<RunScalar> all, String part, String tag, int step, Measure measure) {
    measure.value().ifPresent(value -> all.add(new RunScalar(part, tag, step, value)));
  }
}
