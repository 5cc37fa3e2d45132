package org.tenfold.benchmark.study;

import java.util.Collection;
import java.util.HashSet;
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

  private final Collection<Configuration> all;
  private final Locale locale;

  public ConfigurationNames(Collection<Configuration> all, Locale locale) {
    this.all = all;
    this.locale = locale;
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
    settings.put("benchmark.name-engine", spec -> spec.compute().engine().title());
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
    Message name = shown(configuration);
    boolean alone = all.stream().filter(other -> shown(other).equals(name)).count() < 2;
    return alone ? name : joined(name, Message.text("#" + configuration.hash().substring(0, 6)));
  }

  private Message shown(Configuration configuration) {
    TrainingSpec spec = configuration.atFirstSeed();
    Message name = joined(Message.text(RunWords.network(spec)), RunWords.loss(spec));
    for (Map.Entry<String, Function<TrainingSpec, Object>> setting : SETTINGS.entrySet()) {
      if (varies(setting.getValue())) {
        name = joined(name, Message.of(setting.getKey(), setting.getValue().apply(spec)));
      }
    }
    return name;
  }

  private static Message joined(Message one, Message next) {
    return Message.of("benchmark.row-name", one, next);
  }

  private boolean varies(Function<TrainingSpec, Object> setting) {
    HashSet<Object> values = new HashSet<>();
    all.forEach(one -> values.add(setting.apply(one.atFirstSeed())));
    return values.size() > 1;
  }
}
