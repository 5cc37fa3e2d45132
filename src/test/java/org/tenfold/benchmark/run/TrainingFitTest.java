package org.tenfold.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.error.Message;
import org.tenfold.training.TrainingSpec;

class TrainingFitTest {
  /** The paper's C3D wants about 6 GB at 24 clips a step; -1 is a machine without a GPU. */
  @ParameterizedTest
  @CsvSource({
    "auto, -1, ''",
    "auto, 16000000000, ''",
    "auto, 1000000000, waits for a machine whose GPU has about",
    "cpu, 1000000000, ''",
    "gpu, 16000000000, ''",
    "gpu, -1, waits for a machine with a GPU"
  })
  void aRunIsLeftToAMachineWhoseGpuHoldsIt(String device, long bytes, String words) {
    TrainingSpec spec =
        TrainingSpec.parse(
            "{\"compute\": {\"engine\": \"libtorch\", \"device\": \"" + device + "\"}}");

    String missing =
        TrainingFit.missing(spec, bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes))
            .map(Message::english)
            .orElse("");

    assertThat(missing).startsWith(words);
    assertThat(missing.isEmpty()).isEqualTo(words.isEmpty());
  }
}
