package org.tenfold.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.training.engine.EngineClassLoader;
import org.tenfold.training.engine.TrainingBackend;

/**
 * The engines, and the wish for the best of them. Their native libraries clash, so a process opens
 * one of them at most; training runs in a process of its own anyway.
 */
@SuppressWarnings("ImmutableEnumChecker") // its opening is a function
public enum Engine {
  /** The fastest that runs where the training is, see {@link AutoEngine}; trains nothing itself. */
  AUTO("auto", () -> AutoEngine.here().engine().open()),

  /** libtorch, in a class loader of its own. */
  LIBTORCH("libtorch", () -> EngineClassLoader.open("libtorch", "LibtorchBackend")),

  /** Deeplearning4j, on the class path of the application. */
  DL4J("Deeplearning4j", () -> new Dl4jBackend());

  /** Those that train, the fastest first (docs/benchmarks/networks.md). */
  public static final List<Engine> TRAINING = List.of(LIBTORCH, DL4J);

  private final String title;
  private final Supplier<TrainingBackend> opening;

  Engine(String title, Supplier<TrainingBackend> opening) {
    this.title = title;
    this.opening = opening;
  }

  /** As people write it. */
  public String title() {
    return title;
  }

  /** As the command line has it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Loads its native libraries.
   *
   * @throws InvalidInput when this build does not hold them, or this machine can't run them
   */
  public TrainingBackend open() {
    try {
      TrainingBackend opened = opening.get();
      boolean unused = opened.onCard(); // for which libtorch needs all of them
      return opened;
    } catch (LinkageError | IllegalStateException e) {
      throw closed(e);
    }
  }

  /** In one line, of the innermost cause: an engine's own words are whole pages. */
  public InvalidInput closed(Throwable failure) {
    Throwable deep = failure;
    while (deep.getCause() != null && deep.getCause() != deep) {
      deep = deep.getCause();
    }
    String words = String.valueOf(deep.getMessage()).lines().findFirst().orElse("");
    return new InvalidInput(failure, "training.engine-closed", title, words);
  }

  /**
   * Of its libraries in this build, without loading them; empty where it holds none, and for {@link
   * #AUTO}, which has none of its own.
   */
  public Optional<String> version() {
    return EngineVersion.of(this);
  }

  public static Optional<Engine> ofKey(String key) {
    return Arrays.stream(values()).filter(engine -> engine.key().equals(key)).findFirst();
  }
}
