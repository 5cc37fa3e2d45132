package org.tenfold.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.training.Augmentation;
import org.tenfold.training.ClassBalancing;
import org.tenfold.training.EarlyStopping;
import org.tenfold.training.LearningRateSchedule;
import org.tenfold.training.Precision;
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

  public static String engine(TrainingSpec spec) {
    return spec.compute().engine().title();
  }

  /** Without its weight. */
  public static String kind(TrainingLoss loss) {
    return switch (loss) {
      case TrainingLoss.EcStfl ecStfl -> "EC-STFL";
      case TrainingLoss.Centre centre -> "centre loss";
      case TrainingLoss.SoftLabel() -> "soft labels";
      case TrainingLoss.Divergence() -> "KL to the votes";
      case TrainingLoss.Softmax() -> loss.key();
    };
  }

  public static String loss(TrainingSpec spec) {
    if (spec.loss() instanceof TrainingLoss.EcStfl(double lambda)) {
      return "%s (λ = %s)"
          .formatted(
              kind(spec.loss()),
              lambda == Math.rint(lambda) ? String.valueOf((long) lambda) : lambda);
    }
    return kind(spec.loss());
  }

  /**
   * All but network and loss, in one sentence.
   *
   * @param found what the training made of the pixels, once that is known
   */
  public static String settings(TrainingSpec spec, Optional<Normalisation> found) {
    return String.format(
        Locale.ROOT,
        "%d epochs, batch %d, width %d, input %d px, learning rate %s, seed %d; %s; trained by %s.",
        spec.length().epochs(),
        spec.steps().batch(),
        spec.network().width(),
        spec.input().size(),
        spec.steps().learningRate(),
        spec.seed(),
        recipe(spec, found),
        engine(spec));
  }

  /** How it is optimised. */
  static String recipe(TrainingSpec spec, Optional<Normalisation> found) {
    List<String> words = new ArrayList<>(List.of(spec.optimiser().key()));
    words.add(spec.schedule().key() + " learning rate" + warmUp(spec.schedule()));
    double decay = spec.optimiser().decay();
    if (decay > 0) {
      words.add("weight decay " + decay);
    }
    words.addAll(balance(spec.balance()));
    words.addAll(augmentation(spec.augmentation()));
    if (spec.compute().precision() == Precision.MIXED) {
      words.add("32 bits mixed with 16");
    }
    found
        .or(spec::normalisation)
        .filter(one -> !one.equals(Normalisation.CENTRED))
        .ifPresent(one -> words.add("pixels as " + one.words()));
    EarlyStopping stopping = spec.length().stopping();
    words.add(
        stopping.looks()
            ? "epoch chosen on "
                + Math.round(100 * stopping.share())
                + " % of the training clips, never on the test clips"
            : "weights of the last epoch");
    return String.join(", ", words);
  }

  private static String warmUp(LearningRateSchedule schedule) {
    return schedule instanceof LearningRateSchedule.WarmUp rise
        ? " after " + rise.over() + " epochs of warm-up"
        : "";
  }

  private static List<String> balance(ClassBalancing balance) {
    List<String> words = new ArrayList<>();
    if (!balance.weights().equals(ClassBalancing.NONE.weights())) {
      words.add(balance.weights().isEmpty() ? "rare emotions weigh more" : "weights by emotion");
    }
    if (balance.sampled()) {
      words.add("rare emotions drawn more often");
    }
    return words;
  }

  private static List<String> augmentation(Augmentation augmentation) {
    List<String> words = new ArrayList<>();
    if (augmentation.flip()) {
      words.add("clips mirrored by chance");
    }
    if (augmentation.shift() > 0) {
      words.add("moved by up to " + augmentation.shift() + " pixels");
    }
    if (augmentation.colour() > 0) {
      words.add(
          "brightness and contrast changed by up to "
              + Math.round(100 * augmentation.colour())
              + " %");
    }
    return words;
  }
}
