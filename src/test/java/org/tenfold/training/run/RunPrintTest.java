package org.tenfold.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenfold.label.LabelSet;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.data.Fold;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.weights.Pretrained;
import org.tenfold.training.weights.WeightFile;

class RunPrintTest {
  private static final ModelSpec SPEC = Network.C3D.spec(2, 16, 16, LabelSet.DFEW.size());

  @Test
  void weightsAreKnownByTheirContentAndEntryAndNotByTheNameOfTheirFile() {
    RunPrint run = from("a.pth", "ab", "ema");

    assertThat(run.differences(from("b.pth", "ab", "ema").text())).isEmpty();
    assertThat(run.differences(from("a.pth", "cd", "ema").text()))
        .containsExactly("weights to begin with");
    assertThat(run.differences(from("a.pth", "ab", "model").text()))
        .containsExactly("weights to begin with");
  }

  @Test
  void aCheckpointThatNamesItsFileOfWeightsIsGoneOnFrom() {
    RunPrint run = from("a.pth", "ab", "");
    String before = run.text().replace("SHA-256 ab", "earlier, SHA-256 name.pth, SHA-256 ab");

    assertThat(before).isNotEqualTo(run.text());
    assertThat(run.differences(before)).isEmpty();
  }

  private static RunPrint from(String name, String sha256, String entry) {
    WeightFile file = new WeightFile(name, sha256, entry, Map.of(), Map.of(), List.of());
    return RunPrint.of(
        "dl4j",
        SPEC,
        TrainingSettings.of(new TrainingLoss.Softmax(), 1, 2, 0.1, 1),
        new Fold(1, List.of(), List.of()),
        Optional.of(Pretrained.of(SPEC, file)));
  }
}
