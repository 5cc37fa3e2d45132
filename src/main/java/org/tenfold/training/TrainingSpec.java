package org.tenfold.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;

/**
 * All that decides a training but its clips. The form, the table of runs, the job, the command line
 * and {@code run.json} are views of it; two that are equal are the same training.
 *
 * @param balance what is done about rare emotions
 * @param normalisation of the pixels; empty: what the weights at the start were trained on, without
 *     any -1..1
 * @param seed of weights, order, augmentation and dropout
 * @param refinement what is done beside the paper
 * @param classes what the network tells apart
 */
public record TrainingSpec(
    Architecture network,
    Input input,
    TrainingLoss loss,
    Optimiser optimiser,
    LearningRateSchedule schedule,
    Steps steps,
    Length length,
    ClassBalancing balance,
    Augmentation augmentation,
    Start start,
    Optional<Normalisation> normalisation,
    Compute compute,
    long seed,
    Refinement refinement,
    Classes classes) {
  /**
   * The DFEW paper's baseline: C3D with softmax at 112 pixels, 24 clips a step, a tenth of the rate
   * when the loss saturates, nothing augmented or balanced, the last epoch. What the paper does not
   * tell (optimiser, first rate, epochs) is ours.
   */
  public static final TrainingSpec PAPER =
      new TrainingSpec(
          new Architecture(Network.C3D, Network.PAPER_WIDTH),
          new Input(ClipDataset.FRAMES, 112),
          new TrainingLoss.Softmax(),
          Optimiser.Adam.of(0, false),
          new LearningRateSchedule.Plateau(10),
          new Steps(24, 0.001, 1),
          new Length(40, EarlyStopping.NONE),
          ClassBalancing.NONE,
          Augmentation.NONE,
          new Start.Drawn(),
          Optional.empty(),
          new Compute(Engine.AUTO, Device.AUTO, Precision.SINGLE),
          1,
          Refinement.NONE,
          Classes.DFEW);

  /**
   * @param width channels of the first layer, at least 1; all others are scaled with it
   */
  public record Architecture(Network network, int width) {
    public ModelSpec of(Input input, Classes classes) {
      return network.spec(width, input.frames(), input.size(), classes.size());
    }
  }

  /**
   * @param frames of a clip, those that its data set has
   * @param size edge of a frame in pixels
   */
  public record Input(int frames, int size) {}

  /**
   * @param batch clips in a step
   * @param learningRate at the start, after a warm-up; above 0
   * @param clipNorm longest gradient of all weights together; 0: any
   */
  public record Steps(int batch, double learningRate, double clipNorm) {}

  /**
   * @param epochs at most; 0: nothing is trained, the test clips are only predicted
   */
  public record Length(int epochs, EarlyStopping stopping) {}

  /** Where it is calculated, and in what numbers. */
  public record Compute(Engine engine, Device device, Precision precision) {
    public Compute by(Engine other) {
      return new Compute(other, device, precision);
    }
  }

  /** Weights before the first step. */
  public sealed interface Start {
    /** All from the seed. */
    record Drawn() implements Start {}

    /**
     * Those of a file where they fit, the others from the seed. Files of the same content are the
     * same, whatever their names.
     *
     * @param name of the file, for people
     * @param sha256 of the file, in hexadecimal
     * @param entry dict of the file that holds them, names with dots; empty: the only one
     */
    record Weights(String name, String sha256, String entry) implements Start {
      @Override
      public boolean equals(Object other) {
        return other instanceof Weights weights
            && sha256.equals(weights.sha256)
            && entry.equals(weights.entry);
      }

      @Override
      public int hashCode() {
        return sha256.hashCode();
      }
    }
  }

  /**
   * A training at any seed: its runs are repetitions of each other.
   *
   * @param atFirstSeed with a seed that means nothing
   */
  public record Configuration(TrainingSpec atFirstSeed) {
    public Configuration {
      atFirstSeed = atFirstSeed.withSeed(0);
    }

    public TrainingSpec withSeed(long seed) {
      return atFirstSeed.withSeed(seed);
    }

    /** See {@link TrainingSpec#covers}. */
    public boolean covers(Configuration trained) {
      return atFirstSeed.covers(trained.atFirstSeed);
    }

    /** The same by another engine. */
    public Configuration by(Engine engine) {
      return new Configuration(atFirstSeed.by(engine));
    }

    /** SHA-256 of its canonical JSON, which has no seed. */
    public String hash() {
      return TrainingSpecJson.hash(TrainingSpecJson.canonical(atFirstSeed).without("seed"));
    }
  }

  /**
   * @throws InvalidInput with one sentence, when no training can be so
   */
  public TrainingSpec {
    TrainingRules.check(
        network,
        input,
        loss,
        optimiser,
        schedule,
        steps,
        length,
        balance,
        augmentation,
        start,
        compute,
        refinement,
        classes);
  }

  /**
   * Reads what {@link #json} writes, and a {@code run.json} with such a spec in it. Fields that are
   * missing are those of {@link #PAPER}.
   *
   * @throws InvalidInput when it is no JSON, has a field that is not known, or is refused
   */
  public static TrainingSpec parse(String json) {
    return TrainingSpecJson.read(json);
  }

  /** On one line, all fields, in the order of their names, with the version of the format. */
  public String json() {
    return TrainingSpecJson.text(TrainingSpecJson.write(this));
  }

  /**
   * SHA-256 of the canonical JSON, in hexadecimal: the same for equal ones, on any machine, and in
   * versions that know no refinement.
   */
  public String hash() {
    return TrainingSpecJson.hash(TrainingSpecJson.canonical(this));
  }

  /** The network, with one output a class. */
  public ModelSpec model() {
    return network.of(input, classes);
  }

  public Configuration configuration() {
    return new Configuration(this);
  }

  /**
   * The same by another engine.
   *
   * @throws InvalidInput when that engine can't train it so
   */
  public TrainingSpec by(Engine engine) {
    return with(network, loss, steps, start, compute.by(engine), seed);
  }

  /**
   * What may become of it: itself and, where any engine would do, the same by each that can. A run
   * is of the engine that trained it, and its plan need not name one.
   */
  public List<TrainingSpec> outcomes() {
    if (compute.engine() != Engine.AUTO) {
      return List.of(this);
    }
    return Stream.concat(
            Stream.of(this),
            Engine.TRAINING.stream()
                .filter(engine -> TrainingRules.canTrain(compute.by(engine)))
                .map(this::by))
        .toList();
  }

  /** Whether the other is one of its {@link #outcomes}. */
  public boolean covers(TrainingSpec trained) {
    return outcomes().contains(trained);
  }

  /** For the loop, which has seen the weights at the start. */
  public TrainingSettings settings(Normalisation used) {
    return new TrainingSettings(
        loss,
        optimiser,
        schedule,
        length.epochs(),
        steps.batch(),
        steps.learningRate(),
        steps.clipNorm(),
        balance,
        augmentation,
        length.stopping(),
        compute.precision(),
        seed,
        used,
        refinement,
        classes);
  }

  public TrainingSpec withSeed(long other) {
    return with(network, loss, steps, start, compute, other);
  }

  public TrainingSpec with(TrainingLoss other) {
    return with(network, other, steps, start, compute, seed);
  }

  public TrainingSpec with(Start other) {
    return with(network, loss, steps, other, compute, seed);
  }

  public TrainingSpec with(Refinement other) {
    return with(other, classes);
  }

  /**
   * @throws InvalidInput when it has weights of so many other classes
   */
  public TrainingSpec with(Classes other) {
    return with(refinement, other);
  }

  private TrainingSpec with(Refinement otherRefinement, Classes otherClasses) {
    return new TrainingSpec(
        network,
        input,
        loss,
        optimiser,
        schedule,
        steps,
        length,
        balance.fittedTo(otherClasses.size()),
        augmentation,
        start,
        normalisation,
        compute,
        seed,
        otherRefinement,
        otherClasses);
  }

  /** Of the same width. */
  public TrainingSpec with(Network other) {
    return with(new Architecture(other, network.width()), loss, steps, start, compute, seed);
  }

  public TrainingSpec with(Steps other) {
    return with(network, loss, other, start, compute, seed);
  }

  private TrainingSpec with(
      Architecture otherNetwork,
      TrainingLoss otherLoss,
      Steps otherSteps,
      Start otherStart,
      Compute otherCompute,
      long otherSeed) {
    return new TrainingSpec(
        otherNetwork,
        input,
        otherLoss,
        optimiser,
        schedule,
        otherSteps,
        length,
        balance,
        augmentation,
        otherStart,
        normalisation,
        otherCompute,
        otherSeed,
        refinement,
        classes);
  }
}
