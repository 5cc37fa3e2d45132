package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.training.TinyDataset;
import org.tenfold.worker.WorkerProcess;
import tools.jackson.databind.JsonNode;

class TrainCommandTest {
  @TempDir Path directory = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void writeDataset() throws IOException {
    TinyDataset.write(directory.resolve("data"));
  }

  @Test
  void trainsEachFoldAndPredictsEachClipOnce() throws IOException {
    int exit = train("--loss", "ec-stfl");

    assertThat(exit).isZero();
    JsonNode result = CommandRun.JSON.readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(
            result.get("predictions").valueStream().map(said -> said.get("videoName").asString()))
        .containsExactly("5", "6", "7", "1", "2", "3", "4");
    assertThat(result.get("predictions").get(0).get("label").asInt()).isEqualTo(5);
    assertThat(result.get("predictions").valueStream().map(said -> said.get("prediction").asInt()))
        .allMatch(label -> label >= 1 && label <= 7);
    assertThat(result.get("engine").asString()).startsWith("Deeplearning4j 1.");
    assertThat(lines("predictions.csv"))
        .hasSize(1 + TinyDataset.CLIPS)
        .startsWith("video_name,label,prediction,fold,p1,p2,p3,p4,p5,p6,p7");
    assertThat(lines("metrics.csv")).hasSize(1 + 2);
    JsonNode run = CommandRun.JSON.readTree(Files.readString(directory.resolve("run/run.json")));
    assertThat(run.get("lambda").asDouble()).isEqualTo(10);
    assertThat(run.get("setFilesSha256").asString()).hasSize(64);
  }

  @Test
  void oneFoldCanBeChosen() throws IOException {
    assertThat(train("--fold", "2")).isZero();

    assertThat(lines("predictions.csv")).hasSize(1 + 4).allMatch(line -> !line.startsWith("5,"));
  }

  @Test
  void libtorchTrainsInAProcessOfItsOwn() {
    List<String> arguments = new java.util.ArrayList<>(arguments());
    arguments.addAll(
        List.of("--backend", "libtorch", "--model", "resnet18-lstm", "--loss", "centre"));

    JsonNode result =
        WorkerProcess.run(
            arguments,
            new WorkerProcess.Limits(Duration.ofMinutes(5), "1g", "4g", false),
            () -> false,
            event -> {});

    assertThat(result.get("engine").asString()).startsWith("libtorch 2.");
    assertThat(result.get("predictions").size()).isEqualTo(TinyDataset.CLIPS);
    assertThat(directory.resolve("run/fold-2.safetensors")).exists();
  }

  @Test
  void anUnknownNetworkOrEngineIsBadInput() {
    assertThat(train("--model", "vgg16")).isEqualTo(2);
    assertThat(train("--backend", "caffe")).isEqualTo(2);
  }

  @Test
  void votesAreNeededToTrainOnThem() {
    assertThat(train("--loss", "soft-label")).isEqualTo(2);
  }

  @Test
  void anUnknownFoldIsBadInput() {
    assertThat(train("--fold", "6")).isEqualTo(2);
  }

  @Test
  void anUnknownLossIsBadInput() {
    assertThat(train("--loss", "hinge")).isEqualTo(2);
  }

  private int train(String... more) {
    List<String> arguments = new java.util.ArrayList<>(arguments());
    arguments.addAll(List.of(more));
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      return TenfoldCommand.run(arguments.toArray(String[]::new));
    } finally {
      System.setOut(before);
    }
  }

  private List<String> arguments() {
    return List.of(
        "train",
        "--data",
        directory.resolve("data").toString(),
        "--output",
        directory.resolve("run").toString(),
        "--epochs",
        "1",
        "--batch",
        "4",
        "--width",
        "2",
        "--size",
        "16");
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(directory.resolve("run").resolve(file));
  }
}
