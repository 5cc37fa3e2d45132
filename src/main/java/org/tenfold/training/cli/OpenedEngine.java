package org.tenfold.training.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.AutoEngine;
import org.tenfold.training.AutoEngine.Choice;
import org.tenfold.training.Engine;
import org.tenfold.training.TrainingSpec.Compute;
import org.tenfold.training.engine.TrainingBackend;

/** Opens the engine that was asked for or, where any would do, the one that fits here. */
final class OpenedEngine {
  private OpenedEngine() {}

  /**
   * @param begun the engine of what is gone on from
   * @param inGroup whether several processes train together, which libtorch alone can
   * @param chosen is told of a choice, if there was one
   * @throws InvalidInput when the engine that must be is not here
   */
  static TrainingBackend of(
      Compute asked, Optional<Engine> begun, boolean inGroup, Consumer<Choice> chosen) {
    if (asked.engine() != Engine.AUTO) {
      return asked.engine().open();
    }
    if (begun.isPresent()) {
      return begun.get().open();
    }
    if (inGroup) {
      return Engine.LIBTORCH.open();
    }
    Choice choice = AutoEngine.here(asked);
    TrainingBackend opened;
    try {
      opened = choice.engine().open();
    } catch (InvalidInput closed) {
      choice = inPlaceOf(choice, asked, closed);
      opened = choice.engine().open();
    }
    chosen.accept(choice);
    return opened;
  }

  /** It ran here before: its files are gone since, or the disk is full. */
  private static Choice inPlaceOf(Choice choice, Compute asked, InvalidInput closed) {
    AutoEngine.doubt(choice.engine());
    Choice other = AutoEngine.here(asked);
    if (other.engine() == choice.engine()) {
      throw closed;
    }
    return new Choice(other.engine(), Optional.of(closed.said()));
  }
}
