package org.tenfold.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.training.engine.EngineClassLoader;
import org.tenfold.training.engine.TrainingBackend;

/**
 * The engines. Their native libraries clash, so a process opens one of them at most; training runs
 * in a process of its own anyway.
 */
@SuppressWarnings("ImmutableEnumChecker") // its opening is a function
public enum Engine {
  /** Deeplearning4j, on the class path of the application. */
  DL4J("Deeplearning4j", () -> new Dl4jBackend()),

  /** libtorch, in a class loader of its own. */
  LIBTORCH("libtorch", () -> EngineClassLoader.open("libtorch", "LibtorchBackend"));

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
   * @throws org.tenfold.error.InvalidInput when this build does not hold them
   */
  public TrainingBackend open() {
    return opening.get();
  }

  /** Of its libraries in this build, without loading them; empty where it holds none. */
  public Optional<String> version() {
    return EngineVersion.of(this);
  }

  public static Optional<Engine> ofKey(String key) {
    return Arrays.stream(values()).filter(engine -> engine.key().equals(key)).findFirst();
  }
}
