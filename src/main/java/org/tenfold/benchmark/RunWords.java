package org.tenfold.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenfold.error.Message;
import org.tenfold.training.Augmentation;
import org.tenfold.training.ClassBalancing;
import org.tenfold.training.EarlyStopping;
import org.tenfold.training.Engine;
import org.tenfold.training.LayerRate;
import org.tenfold.training.LearningRateSchedule;
import org.tenfold.training.Precision;
import org.tenfold.training.Refinement;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Normalisation;

/** A {@link TrainingSpec} as people write it. */
public final class RunWords {
  private RunWords() {}

  /** For example {@code 3D ResNet18}. */
  public static String network(TrainingSpec spec) {
    return spec.network().network().title();
  }

  /** Tells a run from others of its launch; of a study's runs {@code RunNames} tells more. */
  public static Message name(TrainingSpec spec) {
    return Message.of(
        "benchmark.row-name",
        Message.text(network(spec)),
        Message.of("benchmark.row-name", loss(spec), seed(spec)));
  }

  public static Message seed(TrainingSpec spec) {
    return Message.of("benchmark.name-seed", spec.seed());
  }

  /** What trains it or, before it has begun, that any may. */
  public static Message engine(TrainingSpec spec) {
    Engine engine = spec.compute().engine();
    return engine == Engine.AUTO
        ? Message.of("benchmark.engine-any")
        : Message.text(engine.title());
  }

  /** Without its weight. */
  public static Message kind(TrainingLoss loss) {
    return switch (loss) {
      case TrainingLoss.EcStfl ecStfl -> Message.text("EC-STFL");
      case TrainingLoss.Centre centre -> Message.of("benchmark.loss-centre");
      case TrainingLoss.SoftLabel() -> Message.of("benchmark.loss-soft");
      case TrainingLoss.Divergence() -> Message.of("benchmark.loss-kl");
      case TrainingLoss.Softmax() -> Message.text(loss.key());
    };
  }

  public static Message loss(TrainingSpec spec) {
    if (spec.loss() instanceof TrainingLoss.EcStfl(double lambda)) {
      return Message.text(
          "EC-STFL (λ = %s)"
              .formatted(lambda == Math.rint(lambda) ? String.valueOf((long) lambda) : lambda));
    }
    return kind(spec.loss());
  }

  /**
   * All but network and loss, in one sentence.
   *
   * @param found what the training made of the pixels, once that is known
   */
  public static Message settings(TrainingSpec spec, Optional<Normalisation> found) {
    return Message.of(
        "benchmark.settings",
        spec.length().epochs(),
        spec.steps().batch(),
        spec.network().width(),
        spec.input().size(),
        spec.steps().learningRate(),
        spec.seed(),
        recipe(spec, found),
        engine(spec),
        spec.input().frames());
  }

  /** How it is optimised. */
  static Message recipe(TrainingSpec spec, Optional<Normalisation> found) {
    List<Message> words = new ArrayList<>(List.of(Message.text(spec.optimiser().key())));
    words.add(schedule(spec.schedule()));
    double decay = spec.optimiser().decay();
    if (decay > 0) {
      words.add(Message.of("benchmark.with-decay", decay));
    }
    words.addAll(balance(spec.balance()));
    words.addAll(augmentation(spec.augmentation()));
    words.addAll(refinement(spec.refinement()));
    if (spec.compute().precision() == Precision.MIXED) {
      words.add(Message.of("benchmark.with-mixed"));
    }
    found
        .or(spec::normalisation)
        .filter(one -> !one.equals(Normalisation.CENTRED))
        .ifPresent(one -> words.add(Message.of("benchmark.with-pixels", one.words())));
    EarlyStopping stopping = spec.length().stopping();
    words.add(
        stopping.looks()
            ? Message.of("benchmark.with-chosen-epoch", Math.round(100 * stopping.share()))
            : Message.of("benchmark.with-last-epoch"));
    return words.stream()
        .reduce((one, next) -> Message.of("benchmark.with-also", one, next))
        .orElseThrow();
  }

  private static Message schedule(LearningRateSchedule schedule) {
    return schedule instanceof LearningRateSchedule.WarmUp rise
        ? Message.of("benchmark.with-warm-up", schedule.key(), rise.over())
        : Message.of("benchmark.with-schedule", schedule.key());
  }

  private static List<Message> balance(ClassBalancing balance) {
    List<Message> words = new ArrayList<>();
    if (!balance.even()) {
      words.add(
          Message.of(
              balance.weights().isEmpty() ? "benchmark.with-weighted" : "benchmark.with-weights"));
    }
    if (balance.sampled()) {
      words.add(Message.of("benchmark.with-sampled"));
    }
    return words;
  }

  private static List<Message> augmentation(Augmentation augmentation) {
    List<Message> words = new ArrayList<>();
    if (augmentation.flip()) {
      words.add(Message.of("benchmark.with-mirrored"));
    }
    if (augmentation.shift() > 0) {
      words.add(Message.of("benchmark.with-moved", augmentation.shift()));
    }
    if (augmentation.colour() > 0) {
      words.add(Message.of("benchmark.with-colour", Math.round(100 * augmentation.colour())));
    }
    return words;
  }

  private static List<Message> refinement(Refinement refinement) {
    List<Message> words = new ArrayList<>();
    if (refinement.labelSmoothing() > 0) {
      words.add(Message.of("benchmark.with-smoothing", refinement.labelSmoothing()));
    }
    if (refinement.mixup() > 0) {
      words.add(Message.of("benchmark.with-mixup", refinement.mixup()));
    }
    if (refinement.accumulation() > 1) {
      words.add(Message.of("benchmark.with-accumulation", refinement.accumulation()));
    }
    if (refinement.averages()) {
      words.add(Message.of("benchmark.with-averaging", refinement.averaging()));
    }
    for (LayerRate one : refinement.layerRates()) {
      words.add(
          one.rate() == 0
              ? Message.of("benchmark.with-frozen", one.layer())
              : Message.of("benchmark.with-layer-rate", one.layer(), one.rate()));
    }
    if (!refinement.decayOfVectors()) {
      words.add(Message.of("benchmark.with-decay-of-matrices"));
    }
    if (refinement.testViews() > 1) {
      words.add(Message.of("benchmark.with-test-views", refinement.testViews()));
    }
    if (refinement.syncBatchNorm()) {
      words.add(Message.of("benchmark.with-sync-batch-norm"));
    }
    return words;
  }
}
