package org.tenfold.benchmark.ui.form;

import java.util.List;
import java.util.Optional;
import org.tenfold.benchmark.RunCost;
import org.tenfold.media.Library;
import org.tenfold.training.TrainingSpec.Start;

/**
 * Weights that a training can begin with.
 *
 * @param words as people read it
 * @param library path of a file in the library, which is copied when a run is launched
 * @param known what is in the media store already; empty for a file of the library
 */
record StartChoice(String words, Optional<String> library, Optional<Start> known) {
  static StartChoice ofLibrary(Library.Entry file) {
    return new StartChoice(
        file.path() + " · " + RunCost.memory(file.sizeBytes()),
        Optional.of(file.path()),
        Optional.empty());
  }

  static StartChoice of(Start.Weights weights) {
    return new StartChoice(weights.name(), Optional.empty(), Optional.of(weights));
  }

  static StartChoice drawn(String words) {
    return new StartChoice(words, Optional.empty(), Optional.of(new Start.Drawn()));
  }

  static List<StartChoice> ofLibrary(List<Library.Entry> files) {
    return files.stream().map(StartChoice::ofLibrary).toList();
  }
}
