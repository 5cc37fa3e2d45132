package org.tenfold.training;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.training.engine.EngineTrial;
import org.tenfold.training.engine.TrialMark;

/**
 * What {@link Engine#AUTO} is on this machine: the first of {@link Engine#TRAINING} that runs here,
 * else Deeplearning4j. Each is tried in a process of its own, once; that it ran is remembered over
 * the end of the process. Safe for threads.
 */
public final class AutoEngine {
  /** Of a machine that was out of memory when it was asked, the answer would be wrong for ever. */
  private static final Duration NO_STANDS = Duration.ofMinutes(10);

  private static final AutoEngine HERE =
      new AutoEngine(EngineTrial::problem, TrialMark.ofThisMachine());

  /**
   * An engine that trains.
   *
   * @param instead why it is not the fastest; empty where it is
   */
  public record Choice(Engine engine, Optional<Message> instead) {
    /** One line for whoever looks at the log of a training. */
    public Message words() {
      return instead
          .map(
              why ->
                  Message.of(
                      "training.auto-instead",
                      Engine.TRAINING.getFirst().title(),
                      why,
                      engine.title()))
          .orElseGet(
              () -> Message.of("training.auto-takes", engine.title(), engine.version().orElse("")));
    }
  }

  private final Function<Engine, Optional<Message>> trial;
  private final TrialMark mark;
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile @Nullable Choice found;
  private volatile long foundAt;

  /**
   * @param trial why an engine does not run here; empty where it does
   */
  AutoEngine(Function<Engine, Optional<Message>> trial, TrialMark mark) {
    this.trial = trial;
    this.mark = mark;
  }

  /** May try engines first, for a few seconds. */
  public static Choice here() {
    return HERE.choice();
  }

  /**
   * For a training: half numbers are libtorch's alone, and a build of Deeplearning4j for the GPU of
   * this machine is faster than any processor.
   */
  public static Choice here(TrainingSpec.Compute compute) {
    if (compute.device() != Device.CPU && Dl4jBackend.fitsTheCardHere()) {
      return new Choice(
          compute.precision() == Precision.MIXED ? Engine.LIBTORCH : Engine.DL4J, Optional.empty());
    }
    Choice choice = here();
    return TrainingRules.canTrain(compute.by(choice.engine()))
        ? choice
        : new Choice(Engine.LIBTORCH, Optional.empty()); // which then says itself what it lacks
  }

  /** What is known without waiting; asked again a few seconds later, it is. */
  public static Optional<Choice> known() {
    return HERE.atHand();
  }

  /** After an engine did not open that had run here before. */
  public static void doubt(Engine engine) {
    HERE.mark.remove(engine);
    HERE.found = null;
  }

  synchronized Choice choice() {
    return current()
        .orElseGet(
            () -> {
              Choice choice = look();
              foundAt = System.nanoTime();
              found = choice;
              return choice;
            });
  }

  Optional<Choice> atHand() {
    Optional<Choice> current = current();
    if (current.isPresent() || mark.isSet(Engine.TRAINING.getFirst())) {
      return current.or(() -> Optional.of(choice()));
    }
    if (looking.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("engines")
          .start(
              () -> {
                try {
                  choice();
                } finally {
                  looking.set(false);
                }
              });
    }
    return Optional.empty();
  }

  private Optional<Choice> current() {
    return Optional.ofNullable(found)
        .filter(
            choice ->
                choice.instead().isEmpty() || System.nanoTime() - foundAt < NO_STANDS.toNanos());
  }

  private Choice look() {
    Optional<Message> instead = Optional.empty();
    for (Engine engine : Engine.TRAINING) {
      Optional<Message> problem = mark.isSet(engine) ? Optional.empty() : trial.apply(engine);
      if (problem.isEmpty()) {
        mark.set(engine);
        return new Choice(engine, instead);
      }
      instead = instead.or(() -> problem);
    }
    return new Choice(Engine.DL4J, instead);
  }
}
