package org.tenfold.training.run;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tenfold.training.Classes;
import org.tenfold.training.Engine;
import org.tenfold.training.Refinement;
import org.tenfold.training.TextHash;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.weights.Pretrained;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that decides the numbers of a fold, and what its test clips are: only a checkpoint of the
 * same is gone on from.
 *
 * @param parts digests and values, by what people call them
 * @param earlier what versions wrote that recorded neither labels nor pixels
 */
public record RunPrint(Map<String, String> parts, String earlier) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, String>> PARTS =
      new TypeReference<>() {};
  private static final String ENGINE = "engine";
  private static final String TRAINING = "training clips";
  private static final String TEST = "test clips";
  private static final String VALIDATION = "validation clips";
  private static final String WEIGHTS = "weights to begin with";
  private static final String CONTENT = "SHA-256 ";
  private static final String CLASSES = "classes";
  private static final int DIGITS = 16;

  /** What checkpoints of versions that did not write it were trained with. */
  private static final Map<String, String> NEW =
      Map.of("refinement", asEarlier(Refinement.NONE.toString()), CLASSES, Classes.DFEW.toString());

  /**
   * @param engine its name
   */
  public static RunPrint of(
      String engine,
      ModelSpec spec,
      TrainingSettings settings,
      Fold fold,
      Optional<Pretrained> pretrained) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(ENGINE, engine);
    parts.put("network", spec.name() + " " + digest(spec.toString()));
    parts.putAll(components(settings));
    parts.remove(CLASSES, Classes.DFEW.toString()); // as it was when there were no others
    parts.put(WEIGHTS, pretrained.map(from -> content(from.source())).orElse("drawn"));
    parts.put(TRAINING, digest(fold.training(), LabelledClip::name));
    parts.put("labels", digest(fold.training(), LabelledClip::label));
    parts.put("vote shares", digest(fold.training(), LabelledClip::shares));
    parts.put("pixels", digest(fold.training(), LabelledClip::stamp));
    parts.put(TEST, digest(fold.test(), LabelledClip::name));
    parts.put("labels of the test clips", digest(fold.test(), LabelledClip::label));
    parts.put("pixels of the test clips", digest(fold.test(), LabelledClip::stamp));
    if (!fold.validation().isEmpty()) {
      parts.put(VALIDATION, digest(fold.validation(), LabelledClip::name));
      parts.put("labels of the validation clips", digest(fold.validation(), LabelledClip::label));
      parts.put("pixels of the validation clips", digest(fold.validation(), LabelledClip::stamp));
    }
    return new RunPrint(parts, earlier(engine, spec, settings, fold, pretrained));
  }

  /** Each setting by its name, so that one that is new is never forgotten here. */
  private static Map<String, String> components(TrainingSettings settings) {
    Map<String, String> values = new LinkedHashMap<>();
    for (RecordComponent component : TrainingSettings.class.getRecordComponents()) {
      try {
        values.put(
            component.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT),
            asEarlier(String.valueOf(component.getAccessor().invoke(settings))));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record's own components can be read", e);
      }
    }
    return values;
  }

  /** As versions wrote it that did not know what was added since, where it is as theirs was. */
  private static String asEarlier(String value) {
    return value.replace(", syncBatchNorm=false", "");
  }

  private static String earlier(
      String engine,
      ModelSpec spec,
      TrainingSettings settings,
      Fold fold,
      Optional<Pretrained> pretrained) {
    List<String> clips = fold.training().stream().map(LabelledClip::name).toList();
    String known =
        "TrainingSettings[loss=%s, optimiser=%s, schedule=%s, epochs=%s, batchSize=%s,"
            + " learningRate=%s, clipNorm=%s, balance=%s, augmentation=%s, stopping=%s,"
            + " precision=%s, seed=%s]";
    return "%s %s %s %s %08x %d%s"
        .formatted(
            engine,
            spec.name(),
            spec.input(),
            known.formatted(
                settings.loss(),
                settings.optimiser(),
                settings.schedule(),
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.clipNorm(),
                settings.balance(),
                settings.augmentation(),
                settings.stopping(),
                settings.precision(),
                settings.seed(),
                // they knew no other
                settings.normalisation().equals(Normalisation.CENTRED)
                    ? ""
                    : ", normalisation=" + settings.normalisation()),
            clips.hashCode(),
            spec.parameterCount(),
            pretrained.map(from -> " from " + from.source()).orElse(""));
  }

  private static String digest(List<LabelledClip> clips, Function<LabelledClip, Object> field) {
    return digest(clips.stream().map(field).toList().toString());
  }

  private static String digest(String text) {
    return TextHash.of(text).substring(0, DIGITS);
  }

  /**
   * The engine of a checkpoint.
   *
   * @param saved what {@link #text} wrote, or an earlier version
   */
  static Optional<Engine> engine(String saved) {
    try {
      return Engine.ofKey(JSON.readValue(saved, PARTS).getOrDefault(ENGINE, ""));
    } catch (JacksonException writtenByEarlierVersion) {
      return Engine.ofKey(saved.split(" ", 2)[0]);
    }
  }

  /** For the file of a checkpoint. */
  String text() {
    return JSON.writeValueAsString(parts);
  }

  /** Whether a checkpoint says nothing of labels and pixels, and all that it says is right. */
  boolean isEarlier(String saved) {
    return saved.equals(earlier);
  }

  /**
   * What a checkpoint says otherwise, in words; empty when it is of the same run. Labels and pixels
   * of other clips are not listed: they are other ones anyway.
   */
  List<String> differences(String saved) {
    Map<String, String> theirs;
    try {
      theirs = JSON.readValue(saved, PARTS);
    } catch (JacksonException writtenByEarlierVersion) {
      return List.of("settings or clips (an earlier version of Tenfold wrote it)");
    }
    Map<String, String> ours = new LinkedHashMap<>(parts);
    NEW.forEach(ours::putIfAbsent);
    List<String> names = new ArrayList<>();
    ours.forEach(
        (name, value) -> {
          boolean ofOtherClips =
              name.endsWith(TEST) && !name.equals(TEST)
                  ? names.contains(TEST)
                  : names.contains(TRAINING) && !name.equals(TEST);
          String their = theirs.getOrDefault(name, NEW.getOrDefault(name, ""));
          if (!same(name, value, their) && !ofOtherClips) {
            names.add(name);
          }
        });
    return names;
  }

  /** Of weights, what versions wrote that also named the file, is read too. */
  private static boolean same(String name, String ours, String theirs) {
    return ours.equals(name.equals(WEIGHTS) ? content(theirs) : theirs);
  }

  /** Files of weights are known by their content, whatever they are called. */
  private static String content(String source) {
    return source.substring(Math.max(0, source.lastIndexOf(CONTENT)));
  }
}
