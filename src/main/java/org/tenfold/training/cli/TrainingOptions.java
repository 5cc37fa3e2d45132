package org.tenfold.training.cli;

import static org.tenfold.training.TrainingSpec.PAPER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.training.Augmentation;
import org.tenfold.training.ClassBalancing;
import org.tenfold.training.Classes;
import org.tenfold.training.ClipDataset;
import org.tenfold.training.Device;
import org.tenfold.training.EarlyStopping;
import org.tenfold.training.Engine;
import org.tenfold.training.LearningRateSchedule;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;
import org.tenfold.training.TrainingChoices;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A {@link TrainingSpec} as options of {@link TrainCommand}: those given win over the file's. */
final class TrainingOptions {
  private static final String AUTO = "auto";
  private static final String ENGINE = "--engine";
  private static final String BACKEND = "--backend";

  @Option(
      names = "--spec",
      description = {
        "JSON file with the settings of a training, or the run.json of one.",
        "What it does not say is as in the paper; the other options win over it."
      })
  private @Nullable Path file;

  @Option(names = "--model", description = "Network.")
  private String model = PAPER.network().network().key();

  @Option(names = "--width", description = "Channels of the first layer.")
  private int width = PAPER.network().width();

  @Option(names = "--size", description = "Edge of the input in pixels.")
  private int size = PAPER.input().size();

  @Option(
      names = "--frames",
      paramLabel = "NUMBER",
      description =
          "Pictures of a clip (default: the spec's; without a spec as many as the data set has).")
  private @Nullable Integer frames;

  @Option(names = "--loss", description = "softmax, centre, ec-stfl, soft-label or kl.")
  private String loss = PAPER.loss().key();

  @Option(names = "--lambda", description = "Weight of EC-STFL.")
  private double lambda = 10;

  @Option(names = "--centre-weight", description = "Weight of the centre loss.")
  private double centreWeight = 0.0001;

  @Option(
      names = "--centre-rate",
      description = "How far a centre follows its clips in a step, 0..1.")
  private double centreRate = 0.5;

  @Option(
      names = "--epochs",
      showDefaultValue = Visibility.NEVER,
      description = {
        "Passes over the training clips; 0: only predict the test clips, with the weights of"
            + " --pretrained.",
        "Required without --spec."
      })
  private int epochs = PAPER.length().epochs();

  @Option(names = "--batch", description = "Clips in a step.")
  private int batch = PAPER.steps().batch();

  @Option(names = "--optimiser", description = "adam, adamw or sgd with momentum.")
  private String optimiser = PAPER.optimiser().key();

  @Option(names = "--momentum", description = "Of sgd.")
  private double momentum = 0.9;

  @Option(names = "--weight-decay", description = "Of all weights.")
  private double weightDecay = 0;

  @Option(names = "--learning-rate", description = "At the start, after the warm-up.")
  private double learningRate = PAPER.steps().learningRate();

  @Option(
      names = "--schedule",
      description =
          "constant; step: a tenth every --patience epochs; plateau: a tenth when the loss has not"
              + " fallen for --patience epochs, as in the paper; cosine.")
  private String schedule = PAPER.schedule().key();

  @Option(names = "--patience", description = "In epochs.")
  private int patience = 10;

  @Option(names = "--warm-up", description = "Epochs over which the learning rate rises.")
  private int warmUp = 0;

  @Option(names = "--clip-norm", description = "Longest gradient of all weights together; 0: any.")
  private double clipNorm = PAPER.steps().clipNorm();

  @Option(
      names = "--class-weights",
      description = "none, balanced, or a number for each label in their order, with commas.")
  private String classWeights = "none";

  @Option(
      names = "--balanced-sampling",
      description = "Draw each emotion with equal chance, clips with replacement.")
  private boolean balancedSampling;

  @Option(names = "--flip", description = "Mirror every other training clip.")
  private boolean flip;

  @Option(names = "--shift", description = "Move training clips by up to so many pixels.")
  private int shift = PAPER.augmentation().shift();

  @Option(names = "--colour", description = "Change brightness and contrast by up to this share.")
  private double colour = PAPER.augmentation().colour();

  @Option(
      names = "--validation",
      description =
          "Share of each emotion's training clips, up to 0.5, that chooses the epoch whose weights"
              + " are used; 0: the last epoch's, as in the paper.")
  private double validation = PAPER.length().stopping().share();

  @Option(
      names = "--stop-after",
      description = "With --validation: end after so many epochs without a better one.")
  private int stopAfter = EarlyStopping.PATIENCE;

  @Option(
      names = "--best-by",
      description = "With --validation: loss, the epoch of the least one, or uar, of the greatest.")
  private String bestBy = PAPER.length().stopping().measure().key();

  @Option(
      names = ENGINE,
      description = {
        "libtorch, dl4j (Deeplearning4j), or auto: the fastest that runs on this machine, and what a"
            + " checkpoint was trained with that --resume goes on from.",
        "run.json records the one that trained. See: engines"
      })
  private String engine = PAPER.compute().engine().key();

  /** The spelling of versions that had no third engine to choose. */
  @Option(names = BACKEND, hidden = true)
  private void backend(String engine) {
    this.engine = engine;
  }

  @Option(names = "--device", description = "cpu, gpu, or auto: a GPU where the engine finds one.")
  private String device = PAPER.compute().device().key();

  @Option(
      names = "--precision",
      description = "single; mixed: large products in bfloat16, for GPUs, by libtorch.")
  private String precision = PAPER.compute().precision().key();

  @Option(
      names = "--normalisation",
      description = {
        "How pixels become numbers: auto (what the weights of --pretrained were trained on, else"
            + " -1..1),",
        "centred (-1..1), unit (0..1), kinetics, kinetics-hara, imagenet, sports1m,",
        "or means and deviations of red, green, blue of 0..1, like"
            + " 0.45,0.45,0.45/0.225,0.225,0.225."
      })
  private String normalisation = AUTO;

  @Option(names = "--seed", description = "Of weights, order, augmentation and dropout.")
  private long seed = PAPER.seed();

  @Mixin private RefinementOptions refinement = new RefinementOptions();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  private @Nullable TrainingSpec base;

  /** What {@code --spec} says, without the other options. */
  TrainingSpec base() {
    if (base == null) {
      base = file == null ? PAPER : read(file);
    }
    return base;
  }

  /**
   * @param weights of {@code --pretrained}, where that was given
   * @param data folder of the data set
   * @param labels of the data set
   * @throws InvalidInput with one sentence
   */
  TrainingSpec spec(Optional<Start.Weights> weights, Path data, LabelSet labels) {
    require(file != null || isGiven("--epochs"), "training.no-length");
    Classes classes = Classes.of(labels);
    require(
        base().classes().equals(classes) || base().classes().equals(Classes.DFEW),
        "training.spec-classes",
        base().classes(),
        classes);
    return new TrainingSpec(
        new TrainingSpec.Architecture(
            one(
                "--model",
                model,
                base().network().network(),
                List.of(Network.values()),
                Network::key),
            or("--width", width, base().network().width())),
        new TrainingSpec.Input(frames(data), or("--size", size, base().input().size())),
        loss(),
        optimiser(),
        schedule(),
        new TrainingSpec.Steps(
            or("--batch", batch, base().steps().batch()),
            or("--learning-rate", learningRate, base().steps().learningRate()),
            or("--clip-norm", clipNorm, base().steps().clipNorm())),
        new TrainingSpec.Length(or("--epochs", epochs, base().length().epochs()), stopping()),
        new ClassBalancing(
            isGiven("--class-weights")
                ? classWeights(classes)
                : base().balance().fittedTo(classes.size()).weights(),
            or("--balanced-sampling", balancedSampling, base().balance().sampled())),
        new Augmentation(
            or("--flip", flip, base().augmentation().flip()),
            or("--shift", shift, base().augmentation().shift()),
            or("--colour", colour, base().augmentation().colour())),
        weights
            .<Start>map(one -> one)
            .filter(one -> !one.equals(base().start())) // whose file has a name for people
            .orElse(base().start()),
        isGiven("--normalisation") ? normalisation() : base().normalisation(),
        compute(),
        or("--seed", seed, base().seed()),
        refinement.refinement(base().refinement(), this::isGiven),
        classes);
  }

  /** A data set without pictures is spoken of when it is opened. */
  private int frames(Path data) {
    if (frames != null) {
      return frames;
    }
    if (file != null) {
      return base().input().frames();
    }
    List<Integer> counts = ClipDataset.frameCounts(data);
    require(counts.size() < 2, "training.frames-which", data, counts);
    return counts.isEmpty() ? PAPER.input().frames() : counts.getFirst();
  }

  private TrainingLoss loss() {
    return switch (one("--loss", loss, base().loss(), TrainingChoices.LOSSES, TrainingLoss::key)) {
      case TrainingLoss.Centre centre ->
          new TrainingLoss.Centre(
              or("--centre-weight", centreWeight, centre.weight()),
              or("--centre-rate", centreRate, centre.rate()));
      case TrainingLoss.EcStfl ecStfl ->
          new TrainingLoss.EcStfl(or("--lambda", lambda, ecStfl.lambda()));
      case TrainingLoss other -> other;
    };
  }

  private Optimiser optimiser() {
    Optimiser chosen =
        one(
            "--optimiser",
            optimiser,
            base().optimiser(),
            TrainingChoices.OPTIMISERS,
            Optimiser::key);
    double decay = or("--weight-decay", weightDecay, chosen.decay());
    return chosen instanceof Optimiser.Sgd sgd
        ? new Optimiser.Sgd(or("--momentum", momentum, sgd.momentum()), decay)
        : chosen.withDecay(decay);
  }

  private LearningRateSchedule schedule() {
    LearningRateSchedule known = base().schedule();
    int over = known instanceof LearningRateSchedule.WarmUp rise ? rise.over() : 0;
    LearningRateSchedule then =
        known instanceof LearningRateSchedule.WarmUp rise ? rise.then() : known;
    LearningRateSchedule chosen =
        switch (one(
            "--schedule", schedule, then, TrainingChoices.SCHEDULES, LearningRateSchedule::key)) {
          case LearningRateSchedule.Step step ->
              new LearningRateSchedule.Step(or("--patience", patience, step.every()));
          case LearningRateSchedule.Plateau plateau ->
              new LearningRateSchedule.Plateau(or("--patience", patience, plateau.patience()));
          case LearningRateSchedule other -> other;
        };
    return LearningRateSchedule.after(or("--warm-up", warmUp, over), chosen);
  }

  private EarlyStopping stopping() {
    EarlyStopping known = base().length().stopping();
    return EarlyStopping.of(
        or("--validation", validation, known.share()),
        or("--stop-after", stopAfter, known.looks() ? known.patience() : stopAfter),
        one(
            "--best-by",
            bestBy,
            known.measure(),
            List.of(EarlyStopping.Measure.values()),
            EarlyStopping.Measure::key));
  }

  private List<Double> classWeights(Classes classes) {
    return switch (classWeights) {
      case "none" -> ClassBalancing.NONE.fittedTo(classes.size()).weights();
      case "balanced" -> ClassBalancing.WEIGHTED.weights();
      default -> numbers(classWeights.split(",", -1));
    };
  }

  private static List<Double> numbers(String... texts) {
    try {
      return Arrays.stream(texts).map(Double::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new InvalidInput(
          e,
          "training.option-wrong",
          "--class-weights",
          Message.of("training.need-class-weights"),
          String.join(",", texts));
    }
  }

  /** Empty: as the weights at the start want it. */
  private Optional<Normalisation> normalisation() {
    if (normalisation.equals(AUTO)) {
      return Optional.empty();
    }
    return Optional.of(
        Normalisation.of(normalisation)
            .orElseThrow(
                () ->
                    unknown(
                        "--normalisation",
                        Message.of(
                            "training.need-normalisation-option",
                            keys(Normalisation.NAMED, Normalisation::key)),
                        normalisation)));
  }

  private TrainingSpec.Compute compute() {
    TrainingSpec.Compute known = base().compute();
    return new TrainingSpec.Compute(
        one(
            isGiven(BACKEND) ? BACKEND : ENGINE,
            engine,
            known.engine(),
            List.of(Engine.values()),
            Engine::key),
        one("--device", device, known.device(), List.of(Device.values()), Device::key),
        one(
            "--precision",
            precision,
            known.precision(),
            TrainingChoices.PRECISIONS,
            Precision::key));
  }

  private boolean isGiven(String option) {
    return Objects.requireNonNull(command).commandLine().getParseResult().hasMatchedOption(option);
  }

  private <T> T or(String option, T given, T base) {
    return isGiven(option) ? given : base;
  }

  /** The base itself where its kind is not changed, so that its numbers stay. */
  private <T> T one(String option, String given, T base, List<T> known, Function<T, String> key) {
    if (!isGiven(option) || key.apply(base).equals(given)) {
      return base;
    }
    return known.stream()
        .filter(one -> key.apply(one).equals(given))
        .findFirst()
        .orElseThrow(() -> unknown(option, Message.of("training.one-of", keys(known, key)), given));
  }

  static <T> String keys(List<T> known, Function<T, String> key) {
    return known.stream().map(key).collect(Collectors.joining(", "));
  }

  private static TrainingSpec read(Path file) {
    try {
      return TrainingSpec.parse(Files.readString(file));
    } catch (IOException e) {
      throw new InvalidInput(e, "training.spec-unreadable", file);
    }
  }

  static InvalidInput unknown(String option, Message known, String given) {
    return new InvalidInput("training.option-wrong", option, known, given);
  }

  static void require(boolean holds, String code, Object... arguments) {
    if (!holds) {
      throw new InvalidInput(code, arguments);
    }
  }
}
