package org.tenfold.benchmark.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenfold.benchmark.comparison.FinishedConfigurations.Ended;
import org.tenfold.benchmark.sent.SentResult;
import org.tenfold.benchmark.study.ConfigurationNames;
import org.tenfold.training.TrainingSpec.Configuration;

/** What can be compared on a release. */
public sealed interface Contestant {
  /** Trained here. */
  record Trained(Ended ended) implements Contestant {}

  /** Predicted elsewhere. */
  record SentIn(SentResult sent) implements Contestant {}

  /** For addresses; has no dot. */
  default String key() {
    return switch (this) {
      case Trained(Ended ended) -> ended.key();
      case SentIn(SentResult sent) -> sent.id().value().toString();
    };
  }

  /** What its predictions hang on. */
  default Object origin() {
    return switch (this) {
      case Trained(Ended ended) -> ended.keys();
      case SentIn(SentResult sent) -> sent.id();
    };
  }

  /** Empty where it was predicted elsewhere. */
  default Optional<Configuration> configuration() {
    return this instanceof Trained(Ended ended)
        ? Optional.of(ended.configuration())
        : Optional.empty();
  }

  /** Names for those that stand side by side. */
  static Map<Contestant, String> names(Collection<? extends Contestant> all, Locale locale) {
    List<Configuration> configurations =
        all.stream().flatMap(one -> one.configuration().stream()).toList();
    ConfigurationNames names = new ConfigurationNames(configurations, locale);
    return all.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                one ->
                    switch (one) {
                      case Trained(Ended ended) -> names.of(ended.configuration());
                      case SentIn(SentResult sent) -> sent.name();
                    }));
  }
}
