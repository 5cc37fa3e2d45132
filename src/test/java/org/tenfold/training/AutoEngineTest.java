package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.error.Message;
import org.tenfold.training.engine.TrialMark;

class AutoEngineTest {
  private final List<Engine> tried = new ArrayList<>();
  private Optional<Message> problem = Optional.empty();

  @TempDir private Path folder = Path.of("");

  @Test
  void theFastestThatRunsIsTakenAndRememberedForThisMachineAlone() {
    AutoEngine.Choice choice = on("one").choice();

    assertThat(choice.engine()).isEqualTo(Engine.LIBTORCH);
    assertThat(choice.words().english()).contains("libtorch 2.", "the fastest");
    on("one").choice();
    assertThat(on("one").atHand()).contains(choice);
    assertThat(tried).hasSize(1);
    on("other").choice();
    assertThat(tried).hasSize(2);
  }

  /** As with a library of another system, or without one. */
  @Test
  void whereItDoesNotRunTheOtherTrainsAndOneLineSaysWhy() {
    problem = Optional.of(Message.text("no jnitorch in java.library.path"));

    AutoEngine here = on("one");

    assertThat(here.choice().engine()).isEqualTo(Engine.DL4J);
    assertThat(here.choice().words().english())
        .contains("libtorch", "no jnitorch in java.library.path", "Deeplearning4j")
        .doesNotContain("\n");
    assertThat(here.atHand()).isPresent();
    assertThat(tried).containsExactly(Engine.LIBTORCH, Engine.DL4J);
    problem = Optional.empty();
    assertThat(on("one").choice().engine()).as("mended").isEqualTo(Engine.LIBTORCH);
  }

  private AutoEngine on(String machine) {
    Function<Engine, Optional<Message>> trial =
        engine -> {
          tried.add(engine);
          return engine == Engine.DL4J ? Optional.empty() : problem;
        };
    return new AutoEngine(trial, new TrialMark(folder, machine));
  }
}
