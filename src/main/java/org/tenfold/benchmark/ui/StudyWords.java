package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;

/** Rows of a study as people read them. */
final class StudyWords {
  private StudyWords() {}

  /** Network and loss, and of the rest what the study varies. */
  static String name(StudyPlan plan, Configuration configuration, Locale locale) {
    TrainingSpec spec = configuration.atFirstSeed();
    List<String> words = new ArrayList<>();
    words.add(RunWords.network(spec));
    words.add(RunWords.loss(spec).in(locale));
    if (varies(plan, one -> one.steps().batch())) {
      words.add("m = " + spec.steps().batch());
    }
    if (varies(plan, one -> one.steps().learningRate())) {
      words.add("η = " + spec.steps().learningRate());
    }
    if (varies(plan, TrainingSpec::start)) {
      words.add(start(spec));
    }
    return String.join(" · ", words);
  }

  /** Which weights it begins with. */
  static String start(TrainingSpec spec) {
    return spec.start() instanceof TrainingSpec.Start.Weights weights
        ? weights.name()
        : translate("launch.drawn");
  }

  private static boolean varies(StudyPlan plan, Function<TrainingSpec, Object> setting) {
    return plan.configurations().stream()
            .map(one -> setting.apply(one.atFirstSeed()))
            .distinct()
            .count()
        > 1;
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
