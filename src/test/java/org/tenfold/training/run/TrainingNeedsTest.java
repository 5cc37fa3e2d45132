package org.tenfold.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;
import org.tenfold.training.run.TrainingNeeds.Disk;

class TrainingNeedsTest {
  private static final Path OUTPUT = Path.of("output");
  private static final Path CACHE = Path.of("cache");
  private static final TrainingSettings ADAM =
      TrainingSettings.of(new TrainingLoss.Softmax(), 1, 24, 0.001, 1);

  /** C3D of the paper: 78 million values; a checkpoint with Adam is 936 MB. */
  @Test
  void checkpointsAreTheLastTheNextAndAllWeights() {
    TrainingNeeds needs =
        TrainingNeeds.of(Network.C3D.spec(64, 16, 112, LabelSet.DFEW.size()), ADAM, 5);

    assertThat(needs.checkpoints() / 1e6).isBetween(2 * 936 + 5 * 311.0, 2 * 938 + 5 * 313.0);
  }

  @Test
  void aDiskThatIsTooSmallIsSaidSo() {
    TrainingNeeds needs = new TrainingNeeds(0, 0, 3_000_000);

    assertThatThrownBy(() -> needs.requireRoom(OUTPUT, CACHE, 8_000_000, disk -> disk(10_000_000)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("has 10.0 MB free")
        .hasMessageContaining("8.0 MB for decoded frames and 3.0 MB for checkpoints")
        .satisfies(refused -> assertThat(inChinese(refused)).startsWith("cache 所在磁盘剩余 10.0 MB"));
    assertThatCode(() -> needs.requireRoom(OUTPUT, CACHE, 8_000_000, disk -> disk(11_000_000)))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                needs.requireRoom(OUTPUT, CACHE, 8_000_000, folder -> new Disk(folder, 9_000_000)))
        .as("two disks")
        .doesNotThrowAnyException();
  }

  private static String inChinese(Throwable refused) {
    return ((InvalidInput) refused).said().in(Locale.SIMPLIFIED_CHINESE);
  }

  private static Disk disk(long free) {
    return new Disk("the only one", free);
  }
}
