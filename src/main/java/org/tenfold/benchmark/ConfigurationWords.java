package org.tenfold.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.error.Message;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;

/** Rows of a study as people call them. */
public final class ConfigurationWords {
  private ConfigurationWords() {}

  /** Network and loss, and of the rest what the study varies. */
  public static Message name(StudyPlan plan, Configuration configuration) {
    TrainingSpec spec = configuration.atFirstSeed();
    List<Message> words = new ArrayList<>();
    words.add(Message.text(RunWords.network(spec)));
    words.add(RunWords.loss(spec));
    if (varies(plan, one -> one.steps().batch())) {
      words.add(Message.text("m = " + spec.steps().batch()));
    }
    if (varies(plan, one -> one.steps().learningRate())) {
      words.add(Message.text("η = " + spec.steps().learningRate()));
    }
    return words.stream()
        .reduce((one, next) -> Message.of("benchmark.row-name", one, next))
        .orElseThrow();
  }

  private static boolean varies(StudyPlan plan, Function<TrainingSpec, Object> setting) {
    return plan.configurations().stream()
            .map(one -> setting.apply(one.atFirstSeed()))
            .distinct()
            .count()
        > 1;
  }
}
