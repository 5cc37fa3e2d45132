package org.tenfold.benchmark.ui;

import java.util.Locale;
import org.tenfold.benchmark.ConfigurationWords;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.training.TrainingSpec.Configuration;

/** Rows of a study as people read them. */
final class StudyWords {
  private StudyWords() {}

  /** Network and loss, and of the rest what the study varies. */
  static String name(StudyPlan plan, Configuration configuration, Locale locale) {
    return ConfigurationWords.name(plan, configuration).in(locale);
  }

  /** In percent, as papers print it. */
  static String percent(Measure share) {
    return share.value().map(StudyWords::percent).orElse("–");
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  /** In percent, with its sign. */
  static String points(Measure difference) {
    return difference
        .value()
        .map(share -> String.format(Locale.ROOT, "%+.2f", 100 * share))
        .orElse("–");
  }

  static String interval(Interval interval) {
    return interval
        .bounds()
        .map(bounds -> percent(bounds.low()) + " … " + percent(bounds.high()))
        .orElse("–");
  }
}
