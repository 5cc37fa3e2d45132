package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Locale;
import org.tenfold.benchmark.study.ConfigurationNames;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.statistics.Measure;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;

/** Rows of a study as people read them. */
public final class StudyWords {
  private StudyWords() {}

  /** Network and loss, and of the rest what the study varies. */
  public static String name(StudyPlan plan, Configuration configuration, Locale locale) {
    return new ConfigurationNames(plan.configurations(), locale).of(configuration);
  }

  /** Which weights it begins with. */
  static String start(TrainingSpec spec) {
    return spec.start() instanceof TrainingSpec.Start.Weights weights
        ? weights.name()
        : translate("launch.drawn");
  }

  /** In percent, as papers print it. */
  public static String percent(Measure share) {
    return share.value().map(StudyWords::percent).orElse("–");
  }

  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  /** In percent, with its sign. */
  public static String points(Measure difference) {
    return difference
        .value()
        .map(share -> String.format(Locale.ROOT, "%+.2f", 100 * share))
        .orElse("–");
  }

  /** Of a test, to three digits after the point. */
  public static String p(Measure p) {
    return p.value()
        .map(one -> one < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", one))
        .orElse("–");
  }
}
