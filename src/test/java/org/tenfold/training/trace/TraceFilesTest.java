package org.tenfold.training.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.error.InvalidInput;

class TraceFilesTest {
  @TempDir Path folder = Path.of("");

  @Test
  void featuresComeBackWithTheNamesOfTheirClips() {
    float[][] rows = {{1.5f, -2, 3e-8f}, {0, Float.MAX_VALUE, -1}};

    new FoldFeatures(3, List.of("00012", "7"), rows).write(folder);

    FoldFeatures read = FoldFeatures.read(folder.resolve("fold-3.features.safetensors"));
    assertThat(read.fold()).isEqualTo(3);
    assertThat(read.clips()).containsExactly("00012", "7");
    assertThat(read.rows()).isDeepEqualTo(rows);
    assertThat("fold-3.features.safetensors").matches(FoldFeatures.FILES);
  }

  @Test
  void aClipThatWasNotDrawnInAnEpochIsNoNumber() {
    float[][] epochs = {{0.25f, Float.NaN}, {0.5f, 1}};

    new TruthCourse(1, List.of("a", "b"), epochs).write(folder);

    TruthCourse read = TruthCourse.read(folder.resolve("fold-1.dynamics.safetensors"));
    assertThat(read.epochs()[0]).containsExactly(epochs[0]);
    assertThat(read.epochs()[1]).containsExactly(epochs[1]);
    assertThat(read.clips()).containsExactly("a", "b");
  }

  @Test
  void aFileOfSomethingElseIsRefusedInWords() {
    new TruthCourse(1, List.of("a"), new float[][] {{1}}).write(folder);
    Path file = folder.resolve("fold-1.dynamics.safetensors");

    assertThatThrownBy(() -> FoldFeatures.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("holds no table \"features\" of a fold's clips");
  }
}
