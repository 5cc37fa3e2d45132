package org.tenfold.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.tenfold.label.LabelSet;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.Engine;
import org.tenfold.training.TinyDataset;
import org.tenfold.training.TrainingSpec;
import org.tenfold.worker.WorkerFailedException;
import org.tenfold.worker.WorkerProcess;

@SharesNothing
@Tag("slow")
class TrainingProcessTest {
  private static final Duration TIME = Duration.ofMinutes(5);

  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeDataset() throws IOException {
    TinyDataset.write(directory.resolve("data"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aRunThatTakesMoreMemoryThanItMayIsKilledWithAReason() {
    TrainingProcess room =
        new TrainingProcess(
            new TrainingLimits(DataSize.ofMegabytes(256), DataSize.ofMegabytes(64), TIME, 1, 5));

    assertThatThrownBy(
            () ->
                room.train(
                    settings(),
                    Optional.empty(),
                    new TrainingData(
                        directory.resolve("data"), "EmoLabel_DataSplit", LabelSet.DFEW),
                    directory.resolve("run"),
                    () -> false,
                    event -> {}))
        .isInstanceOf(WorkerFailedException.class)
        .hasMessageContaining("more than the 64 MB of memory")
        .hasMessageContaining("tenfold.training.memory");
  }

  @Test
  void withoutALimitTheMachineKeepsAQuarterOfItsMemory() {
    WorkerProcess.Limits limits =
        new TrainingLimits(DataSize.ofGigabytes(3), null, TIME, 1, 5).limits();

    assertThat(limits.heap()).isEqualTo("3072m");
    assertThat(limits.memoryBytes()).isGreaterThan(DataSize.ofMegabytes(256).toBytes());
    assertThat(limits.memoryBytes()).isLessThan(Long.MAX_VALUE / 2);
  }

  @Test
  void theSpecIsHandedOverWholeAsAFile() throws IOException {
    TrainingProcess room =
        new TrainingProcess(
            new TrainingLimits(DataSize.ofGigabytes(1), DataSize.ofGigabytes(4), TIME, 1, 5));
    TrainingSpec spec =
        TrainingSpec.parse(
            """
            {"network": {"width": 2}, "input": {"size": 16}, "length": {"epochs": 1}, "steps": {"batch": 4},
             "optimiser": {"kind": "sgd", "momentum": 0.5, "weightDecay": 0.01}, "loss": {"kind": "centre", "weight": 0.5},
             "schedule": {"kind": "cosine", "warmUp": 1}, "augmentation": {"flip": true}, "seed": 9}
            """);

    room.train(
        spec,
        Optional.empty(),
        new TrainingData(directory.resolve("data"), "EmoLabel_DataSplit", LabelSet.DFEW),
        directory.resolve("run"),
        () -> false,
        event -> {});

    TrainingSpec trained = TrainingSpec.parse(Files.readString(directory.resolve("run/run.json")));
    assertThat(trained.compute().engine()).as("the one that trained").isNotEqualTo(Engine.AUTO);
    assertThat(trained.by(Engine.AUTO)).isEqualTo(spec);
  }

  private static TrainingSpec settings() {
    return TrainingSpec.parse(
        """
        {"network": {"width": 8}, "input": {"size": 32}, "length": {"epochs": 50}, "steps": {"batch": 4}}
        """);
  }
}
