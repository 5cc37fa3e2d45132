package org.tenfold.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.OwnProcess;
import org.tenfold.training.weights.SafeTensors;
import org.tenfold.training.weights.Tensor;

/** Several processes train as one would: the loss is that of the whole batch. */
@SharesNothing
@Tag("slow")
class ProcessGroupTest {
  @TempDir static Path folder = Path.of("");
  private static Map<String, Tensor> found = Map.of();

  @BeforeAll
  static void askLibtorch() throws Exception {
    OwnProcess.run(ProcessGroupProbe.class, folder, folder.toString());
    found = SafeTensors.read(folder.resolve("team.safetensors")).tensors();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ec-stfl", "centre"})
  void twoSayWhatOneDoes(String loss) {
    assertThat(values("first " + loss)).isEqualTo(values("second " + loss));
    List<Double> alone = values("alone " + loss);
    List<Double> group = values("first " + loss);
    for (int i = 0; i < alone.size(); i++) {
      assertThat(group.get(i)).isCloseTo(alone.get(i), within(1e-4));
    }
    // it learned something: else all would agree for nothing
    assertThat(alone.subList(0, 7)).isNotEqualTo(alone.subList(7, 14));
  }

  @Test
  void weightsAndStatisticsStayTheSameInAll() {
    List<String> names =
        found.keySet().stream()
            .filter(name -> name.startsWith("first ") && name.contains("."))
            .toList();
    assertThat(names).anyMatch(name -> name.endsWith("running_mean"));
    for (String name : names) {
      assertThat(values(name)).isEqualTo(values(name.replace("first ", "second ")));
    }
  }

  @Test
  void thePartsOfAllAreTheWhole() {
    List<Integer> all = List.of(0, 1, 2, 3, 4, 5, 6);
    List<Integer> seen = new ArrayList<>();
    for (int rank = 0; rank < 3; rank++) {
      int own = rank;
      ProcessGroup group =
          new ProcessGroup() {
            @Override
            public int rank() {
              return own;
            }

            @Override
            public int size() {
              return 3;
            }

            @Override
            public double[][] sum(double[][] rows) {
              return rows;
            }
          };
      seen.addAll(group.part(all.size()).of(all));
    }
    assertThat(seen).isEqualTo(all);
  }

  private static List<Double> values(String name) {
    List<Double> values = new ArrayList<>();
    for (float value : found.get(name).values()) {
      values.add((double) value);
    }
    return values;
  }
}
