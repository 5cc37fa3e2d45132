package org.tenfold.benchmark.study;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.tenfold.benchmark.RunWords;
import org.tenfold.error.Message;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;
import org.tenfold.training.TrainingSpec.Start;

/**
 * Names for configurations that stand side by side: network and loss, and of all other settings
 * those in which they differ.
 */
public final class ConfigurationNames {
  private static final Map<String, Function<TrainingSpec, Object>> SETTINGS = settings();

  private final Locale locale;
  private final Map<String, Function<TrainingSpec, Object>> varying = new LinkedHashMap<>();
  private final Map<Message, Integer> shown = new HashMap<>();

  public ConfigurationNames(Collection<Configuration> all, Locale locale) {
    this.locale = locale;
    SETTINGS.forEach(
        (key, setting) -> {
          if (all.stream().map(one -> setting.apply(one.atFirstSeed())).distinct().count() > 1) {
            varying.put(key, setting);
          }
        });
    all.forEach(one -> shown.merge(whole(one), 1, Integer::sum));
  }

  /** For any language. */
  static ConfigurationNames of(Collection<Configuration> all) {
    return new ConfigurationNames(all, Locale.ENGLISH);
  }

  private static Map<String, Function<TrainingSpec, Object>> settings() {
    Map<String, Function<TrainingSpec, Object>> settings = new LinkedHashMap<>();
    settings.put("benchmark.name-batch", spec -> spec.steps().batch());
    settings.put("benchmark.name-rate", spec -> spec.steps().learningRate());
    settings.put("benchmark.name-epochs", spec -> spec.length().epochs());
    settings.put("benchmark.name-width", spec -> spec.network().width());
    settings.put("benchmark.name-pixels", spec -> spec.input().size());
    settings.put("benchmark.name-frames", spec -> spec.input().frames());
    settings.put("benchmark.name-optimiser", spec -> spec.optimiser().key());
    settings.put("benchmark.name-schedule", spec -> spec.schedule().key());
    settings.put("benchmark.name-start", ConfigurationNames::start);
    settings.put("benchmark.name-engine", RunWords::engine);
    return settings;
  }

  private static Object start(TrainingSpec spec) {
    return spec.start() instanceof Start.Weights weights ? weights.name() : "–";
  }

  /** Different for each; where no shown setting tells two apart, with the begin of the hash. */
  public String of(Configuration configuration) {
    return said(configuration).in(locale);
  }

  /** The same, for any language. */
  public Message said(Configuration configuration) {
    return joined(network(configuration.atFirstSeed()), besideNetwork(configuration));
  }

  /** The same for one run of it. */
  Message said(TrainingSpec spec) {
    return joined(network(spec), besideNetwork(spec));
  }

  /** All of a run's name but its network. */
  Message besideNetwork(TrainingSpec spec) {
    return joined(besideNetwork(spec.configuration()), RunWords.seed(spec));
  }

  private Message besideNetwork(Configuration configuration) {
    Message name = shown(configuration.atFirstSeed());
    boolean alone = shown.getOrDefault(whole(configuration), 0) < 2;
    return alone ? name : joined(name, Message.text("#" + configuration.hash().substring(0, 6)));
  }

  private Message whole(Configuration configuration) {
    TrainingSpec spec = configuration.atFirstSeed();
    return joined(network(spec), shown(spec));
  }

  private Message shown(TrainingSpec spec) {
    Message name = RunWords.loss(spec);
    for (Map.Entry<String, Function<TrainingSpec, Object>> setting : varying.entrySet()) {
      name = joined(name, Message.of(setting.getKey(), setting.getValue().apply(spec)));
    }
    return name;
  }

  private static Message network(TrainingSpec spec) {
    return Message.text(RunWords.network(spec));
  }

  private static Message joined(Message one, Message next) {
    return Message.of("benchmark.row-name", one, next);
  }
}
