package org.tenfold.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private static final Predicate<String> GRADIENT = name -> name.startsWith("gradient ");

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

  /** Outputs, gradients, running statistics, and the weights after a step. */
  @Test
  void whoMeasuresTheBatchTogetherTrainsAsOneDoes() {
    List<Double> first = values("sync part 0 outputs");
    List<Double> second = values("sync part 1 outputs");
    assertClose(Stream.concat(first.stream(), second.stream()).toList(), values("whole outputs"));
    List<String> names = namesOfWhole();
    assertThat(names).anyMatch(name -> name.endsWith("running_var")).anyMatch(GRADIENT);
    for (String name : names) {
      List<Double> together = values("sync part 0 " + name);
      if (GRADIENT.test(name)) {
        together = sum(together, values("sync part 1 " + name));
      } else {
        assertThat(together).isEqualTo(values("sync part 1 " + name));
      }
      assertClose(together, values("whole " + name));
    }
  }

  @Test
  void whoMeasuresAPartTrainsOtherwise() {
    assertThat(farthest(values("part 0 outputs"), values("whole outputs"))).isGreaterThan(1e-2);
    assertThat(
            namesOfWhole().stream()
                .filter(GRADIENT)
                .mapToDouble(
                    name ->
                        farthest(
                            sum(values("part 0 " + name), values("part 1 " + name)),
                            values("whole " + name)))
                .max()
                .orElse(0))
        .isGreaterThan(1e-2);
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

  private static List<String> namesOfWhole() {
    return found.keySet().stream()
        .filter(name -> name.startsWith("whole ") && !name.equals("whole outputs"))
        .map(name -> name.substring("whole ".length()))
        .toList();
  }

  private static void assertClose(List<Double> ours, List<Double> whole) {
    assertThat(ours).hasSameSizeAs(whole);
    assertThat(farthest(ours, whole)).isLessThan(1e-5);
  }

  private static double farthest(List<Double> ours, List<Double> whole) {
    return IntStream.range(0, ours.size())
        .mapToDouble(i -> Math.abs(ours.get(i) - whole.get(i)))
        .max()
        .orElse(Double.NaN);
  }

  private static List<Double> sum(List<Double> one, List<Double> other) {
    return IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
  }

  private static List<Double> values(String name) {
    List<Double> values = new ArrayList<>();
    for (float value : found.get(name).values()) {
      values.add((double) value);
    }
    return values;
  }
}
