package org.tenfold.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.Application;
import org.tenfold.cli.CommandRun;
import org.tenfold.label.LabelSet;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.Engine;
import org.tenfold.training.OwnProcess;
import org.tenfold.training.TinyDataset;
import org.tenfold.training.predict.TrainedRun;
import org.tenfold.training.run.RunFiles;
import org.tenfold.worker.WorkerProcess;
import tools.jackson.databind.JsonNode;

@SharesNothing
@Tag("slow")
class TrainCommandTest {
  private static final int VALIDATION_LOSS = 5; // of the columns of metrics.csv

  @TempDir Path directory = Path.of("");

  private final StringBuilder out = new StringBuilder();

  @BeforeEach
  void writeDataset() throws IOException {
    TinyDataset.write(directory.resolve("data"));
  }

  @Test
  void trainsEachFoldAndPredictsEachClipOnce() throws IOException {
    int exit = train("--loss", "ec-stfl");

    assertThat(exit).isZero();
    JsonNode result = CommandRun.JSON.readTree(out.toString());
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
    assertThat(run.get("schedule").asString()).isEqualTo("plateau"); // the paper's
    assertThat(run.get("normalisation").asString()).isEqualTo("centred");
    assertThat(run.get("setFilesSha256").asString()).hasSize(64);
  }

  /** As the paper's table 7: what a fold has learned begins on a set whose parts are fixed. */
  @Test
  void weightsOfAFoldAreFineTunedOnFixedPartsWhoseValidationPartChoosesTheEpoch()
      throws IOException {
    assertThat(train("--fold", "2")).isZero();
    Path learned =
        Files.move(
            directory.resolve("run/fold-2.safetensors"), directory.resolve("fd2.safetensors"));
    Path target = TinyDataset.write(directory.resolve("data"));
    for (String part : List.of("train", "test")) {
      Files.delete(TinyDataset.setFile(target, part, 2));
    }
    Files.writeString(
        TinyDataset.setFile(target, "train", 1), "video_name,label\n1,1\n2,2\n", UTF_8);
    Path validation = TinyDataset.setFile(target, "validation", 1);
    Files.createDirectories(validation.resolveSibling("."));
    Files.writeString(validation, "video_name,label\n3,3\n4,4\n", UTF_8);

    for (String loss : List.of("softmax", "ec-stfl")) {
      assertThat(
              train(
                  "--pretrained",
                  learned.toString(),
                  "--loss",
                  loss,
                  "--validation",
                  "0.5",
                  "--epochs",
                  "2"))
          .isZero();

      assertThat(run().get("pretrainedReport").asString()).contains("0 missing");
      assertThat(run().get("foldsDone").size()).isEqualTo(1);
      assertThat(lines("predictions.csv")).hasSize(1 + 3);
      assertThat(lines("metrics.csv"))
          .hasSize(1 + 2)
          .noneMatch(line -> line.split(",", -1)[VALIDATION_LOSS].isEmpty());
    }
    Files.writeString(validation, "video_name,label\n5,5\n", UTF_8);
    assertThat(train("--validation", "0.5")).isEqualTo(2);
  }

  /** With a validation part that UAR chooses by; of another set neither lists nor run are taken. */
  @Test
  void elevenLabelsAreTrainedAndScored() throws IOException {
    TinyDataset.write(directory.resolve("data"), 16, 11);
    Path validation = TinyDataset.setFile(directory.resolve("data"), "validation", 1);
    Files.createDirectories(validation.resolveSibling("."));
    Files.writeString(validation, "video_name,label\n11,disappointment\n", UTF_8);
    Path test = TinyDataset.setFile(directory.resolve("data"), "test", 1);
    Files.writeString(test, Files.readString(test).replace("11,11\n", ""));

    CommandRun seven = run("--fold", "1");
    CommandRun eleven =
        run("--fold", "1", "--labels", "mafw-11", "--validation", "0.5", "--best-by", "uar");

    assertThat(seven.err()).contains("the label must be 1..7, not 'disappointment'", "--labels");
    assertThat(eleven.exit()).as(eleven.err()).isZero();
    assertThat(lines("predictions.csv"))
        .hasSize(1 + 4)
        .startsWith("video_name,label,prediction,fold,p1,p2,p3,p4,p5,p6,p7,p8,p9,p10,p11");
    assertThat(run().at("/spec/classes").size()).isEqualTo(11);
    assertThat(run().at("/labels/10").asString()).isEqualTo("Disappointment");
    Path predictions = directory.resolve("run/predictions.csv");
    assertThat(
            CommandRun.of("evaluate", predictions, "--labels", "mafw-11", "--json")
                .json()
                .get("uar")
                .isNumber())
        .isTrue();
    assertThat(TrainedRun.open(directory.resolve("run"), LabelSet.MAFW).spec().classes().size())
        .isEqualTo(11);
    assertThat(CommandRun.of("predict", directory.resolve("run"), "--clips", directory).err())
        .contains("was trained for other labels (Anger, Disgust,", "--labels");
    assertThat(lastLine(run("--spec", directory.resolve("run/run.json").toString())))
        .contains("for other classes (anger, disgust,", "--labels");
  }

  @Test
  void libtorchHasElevenOutputsToo() throws IOException {
    TinyDataset.write(directory.resolve("data"), 16, 11);
    List<String> arguments = new ArrayList<>(arguments("libtorch"));
    arguments.addAll(List.of("--device", "cpu", "--fold", "1", "--labels", "mafw-11"));

    JsonNode result =
        WorkerProcess.run(
            arguments,
            new WorkerProcess.Limits(Duration.ofMinutes(5), "1g", "4g", false),
            () -> false,
            event -> {});

    assertThat(result.at("/predictions/4/label").asInt()).isEqualTo(11);
    assertThat(result.at("/predictions/4/probabilities").size()).isEqualTo(11);
  }

  @Test
  void oneFoldCanBeChosen() throws IOException {
    assertThat(train("--fold", "2")).isZero();

    assertThat(lines("predictions.csv")).hasSize(1 + 4).allMatch(line -> !line.startsWith("5,"));
  }

  /** Which runs wherever these tests do, and is the faster one. */
  @Test
  void autoIsLibtorchInAProcessOfItsOwnAndIsGoneOnFromAsSuch() throws IOException {
    List<String> arguments = new ArrayList<>(arguments("auto"));
    arguments.addAll(List.of("--model", "resnet18-lstm", "--loss", "centre"));
    // on the processor too, so that what cards do is run somewhere
    arguments.addAll(List.of("--precision", "mixed", "--device", "cpu"));

    JsonNode result =
        WorkerProcess.run(
            arguments,
            new WorkerProcess.Limits(Duration.ofMinutes(5), "1g", "4g", false),
            () -> false,
            event -> {});

    assertThat(result.get("engine").asString()).startsWith("libtorch 2.");
    assertThat(result.get("predictions").size()).isEqualTo(TinyDataset.CLIPS);
    assertThat(directory.resolve("run/fold-2.safetensors")).exists();
    assertThat(run().at("/spec/compute/engine").asString()).isEqualTo("libtorch");
    assertThat(new RunFiles(directory.resolve("run")).engine()).contains(Engine.LIBTORCH);
  }

  @Test
  void sixteenBitsAndCardsAreForThoseWhoHaveThem() {
    assertThat(train("--precision", "mixed")).as("Deeplearning4j").isEqualTo(2);
    assertThat(train("--device", "gpu")).as("a build without").isEqualTo(2);
    assertThat(train("--device", "tpu")).isEqualTo(2);
    assertThat(train("--precision", "half")).isEqualTo(2);
  }

  /** A driver that answers is enough: no GPU is needed to see that it stays unused. */
  @Test
  void aCardThatStaysUnusedIsSpokenOf() throws Exception {
    Path driver = Files.writeString(directory.resolve("nvidia-smi"), "#!/bin/sh\necho A card\n");
    assertThat(driver.toFile().setExecutable(true)).isTrue();

    assertThat(wordsOfEstimate()).contains("This machine has a GPU (A card)");
    assertThat(wordsOfEstimate("--device", "cpu")).doesNotContain("This machine has a GPU");
  }

  private String wordsOfEstimate(String... more) throws Exception {
    List<String> arguments = new ArrayList<>(arguments());
    arguments.add("--estimate");
    arguments.addAll(List.of(more));
    ProcessBuilder builder =
        OwnProcess.of(Application.class, arguments.toArray(String[]::new))
            .redirectErrorStream(true);
    builder
        .environment()
        .merge("PATH", directory.toString(), (path, first) -> first + File.pathSeparator + path);
    Process process = builder.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(words).isZero();
    return words;
  }

  @Test
  void anUnknownNetworkOrEngineIsBadInput() {
    assertThat(train("--model", "vgg16")).isEqualTo(2);
    assertThat(train("--engine", "caffe")).isEqualTo(2);
  }

  @Test
  void theRuleThatChoseTheWeightsIsRecorded() throws IOException {
    String[] halved = {"--fold", "1", "--validation", "0.5", "--stop-after", "3"};
    assertThat(train(halved)).as("one clip an emotion").isEqualTo(2);
    Files.writeString(
        TinyDataset.setFile(directory.resolve("data"), "train", 1),
        "video_name,label\n1,1\n2,1\n3,2\n4,2\n");

    assertThat(train(halved)).isZero();

    assertThat(run().get("weightsOf").asString()).contains("validation part of 0.5");
    assertThat(train("--fold", "1")).isZero();
    assertThat(run().get("weightsOf").asString()).isEqualTo("last epoch");
  }

  @Test
  void everyRuleOfTheOptimiserCanBeChosen() throws IOException {
    assertThat(
            train(
                "--fold",
                "1",
                "--optimiser",
                "adamw",
                "--weight-decay",
                "0.01",
                "--schedule",
                "cosine",
                "--warm-up",
                "1",
                "--flip",
                "--shift",
                "2",
                "--colour",
                "0.1",
                "--balanced-sampling"))
        .isZero();

    assertThat(run().get("optimiser").asString()).isEqualTo("adamw");
    assertThat(run().get("schedule").asString()).isEqualTo("cosine");
    assertThat(run().get("scheduleSettings").get("over").asInt()).isEqualTo(1);
    assertThat(run().get("augmentation").get("flip").asBoolean()).isTrue();
    assertThat(train("--schedule", "zigzag")).isEqualTo(2);
    assertThat(train("--validation", "0.7")).isEqualTo(2);
  }

  @Test
  void aTrainingIsRepeatedFromItsRecordAndOptionsWinOverIt() throws IOException {
    assertThat(train("--fold", "1", "--loss", "ec-stfl", "--lambda", "2", "--warm-up", "1"))
        .isZero();
    List<String> said = lines("predictions.csv");
    JsonNode first = run().get("spec");
    Path record = Files.copy(directory.resolve("run/run.json"), directory.resolve("run1.json"));

    CommandRun again = byFile(record, "--fold", "1");

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(lines("predictions.csv")).isEqualTo(said);
    assertThat(run().get("spec")).isEqualTo(first);
    assertThat(run().get("specSha256").asString()).hasSize(64);
    assertThat(byFile(record, "--fold", "1", "--seed", "2", "--lambda", "3").exit()).isZero();
    assertThat(run().at("/spec/seed").asLong()).isEqualTo(2);
    assertThat(run().at("/spec/loss/lambda").asDouble()).isEqualTo(3);
    assertThat(run().at("/spec/schedule/warmUp").asInt()).isEqualTo(1);
    assertThat(run().at("/spec/input/size").asInt()).isEqualTo(16);
  }

  @Test
  void aSpecIsRefusedInOneSentenceWhereItCannotBeMeant() throws IOException {
    Path file = directory.resolve("spec.json");
    Files.writeString(file, "{\"steps\":{\"rate\":0.1}}");
    assertThat(lastLine(byFile(file))).contains("steps.rate, which is not known");
    Files.writeString(
        file,
        "{\"start\":{\"kind\":\"weights\",\"name\":\"r.pth\",\"sha256\":\"%s\"}}"
            .formatted("0".repeat(64)));
    assertThat(lastLine(byFile(file))).contains("r.pth").contains("--pretrained");
    assertThat(byFile(directory.resolve("missing.json")).exit()).isEqualTo(2);
    assertThat(
            CommandRun.of(
                    "train",
                    "--data",
                    directory.resolve("data").toString(),
                    "--output",
                    directory.resolve("run").toString())
                .err())
        .contains("--epochs");
  }

  private CommandRun byFile(Path spec, String... more) {
    List<String> arguments = new ArrayList<>(arguments().subList(0, 5));
    arguments.addAll(List.of("--spec", spec.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** The weights of a first run start a second one; those of another network do not. */
  @Test
  void trainingBeginsWithGivenWeightsWhereTheyFit() throws IOException {
    assertThat(train("--fold", "1")).isZero();
    Path weights = Files.copy(directory.resolve("run/fold-1.safetensors"), directory.resolve("w"));

    assertThat(train("--fold", "1", "--pretrained", weights.toString())).isZero();

    assertThat(run().get("pretrained").asString()).startsWith("w, SHA-256 ");
    assertThat(run().get("pretrainedReport").asString())
        .contains("22 arrays taken over, 0 missing");
    assertThat(train("--model", "i3d", "--pretrained", weights.toString())).isEqualTo(2);
  }

  /** The numbers that the first run ended with: the same network sees the same pixels. */
  @Test
  void aCheckpointIsScoredWithoutTrainingAsItWasTrained() throws IOException {
    assertThat(train("--fold", "2", "--normalisation", "sports1m")).isZero();
    List<String> said = lines("predictions.csv");
    String weights = directory.resolve("w.safetensors").toString();
    Files.copy(directory.resolve("run/fold-2.safetensors"), Path.of(weights));

    assertThat(train("--fold", "2", "--epochs", "0", "--pretrained", weights)).isZero();

    assertThat(lines("predictions.csv")).isEqualTo(said).hasSize(1 + 4);
    assertThat(run().get("normalisation").asString()).isEqualTo("sports1m");
    assertThat(run().get("normalisationSettings").get("bgr").asBoolean()).isTrue();
    assertThat(
            train(
                "--fold",
                "2",
                "--epochs",
                "0",
                "--pretrained",
                weights,
                "--normalisation",
                "centred"))
        .isZero();
    assertThat(lines("predictions.csv")).isNotEqualTo(said);
    assertThat(out.toString())
        .contains("pixels become centred (-1..1), but the weights were trained on sports1m");
    assertThat(train("--epochs", "0")).isEqualTo(2);
    assertThat(train("--epochs", "0", "--width", "3", "--pretrained", weights)).isEqualTo(2);
    assertThat(train("--normalisation", "caffe")).isEqualTo(2);
  }

  @Test
  void whatATrainingTakesIsSaidBeforeIt() throws IOException {
    assertThat(train("--estimate")).isZero();

    JsonNode estimate = CommandRun.JSON.readTree(out.toString());
    assertThat(estimate.get("clipsPerSecond").asDouble()).isPositive();
    assertThat(estimate.get("seconds").asDouble())
        .isEqualTo(TinyDataset.CLIPS / estimate.get("clipsPerSecond").asDouble());
    assertThat(estimate.get("memoryBytes").asLong()).isPositive();
    assertThat(directory.resolve("run/predictions.csv")).doesNotExist();
  }

  @Test
  void decodedFramesAreKeptOnlyInAFolderOfTheirOwn() throws IOException {
    Path frames = directory.resolve("frames");

    assertThat(train("--fold", "1", "--cache", frames.toString())).isZero();
    assertThat(train("--fold", "2")).isZero();

    assertThat(frames).isNotEmptyDirectory();
    assertThat(directory.resolve("run")).isDirectoryNotContaining("glob:**.bin");
  }

  @Test
  void aFileOfWeightsIsShown() {
    CommandRun run = CommandRun.of("weights", "src/test/resources/weights/kinds.pth");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("transposed").contains("3 x 2").contains("SHA-256");
    CommandRun matched =
        CommandRun.of(
            "weights", "src/test/resources/weights/r3d_18.pth", "--model", "r3d18", "--json");
    assertThat(matched.json().get("missing").size()).isZero();
  }

  private JsonNode run() throws IOException {
    return CommandRun.JSON.readTree(Files.readString(directory.resolve("run/run.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--size 100000",
        "--size 1000000000",
        "--width 100000",
        "--width 2000",
        "--batch 2000000000",
        "--class-weights 0,0,0,0,0,0,0",
        "--learning-rate Infinity",
        "--clip-norm NaN",
        "--checkpoint-every 0"
      })
  void whatCannotBeDoneIsRefusedInOneSentence(String settings) {
    CommandRun run = run(settings.split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(lastLine(run)).doesNotContain("Exception").endsWith(".");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void anOutputThatCannotBeWrittenIsRefusedInOneSentence() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "no folder");

    CommandRun run = run("--output", file.resolve("run").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(lastLine(run))
        .contains("can't be written: ")
        .endsWith("Choose another --output, or let it be written.");
  }

  @Test
  void aClipInTrainingAndTestIsRefusedAndNothingIsWritten() throws IOException {
    assertThat(run("--fold", "1").exit()).isZero();
    Path list = TinyDataset.setFile(directory.resolve("data"), "test", 1);
    Files.writeString(list, Files.readString(list) + "00003,3\n");

    CommandRun run = run("--fold", "1");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Fold 1 has clip 3 in its training and in its test list");
    assertThat(directory.resolve("run/predictions.csv")).as("of the run before").exists();
  }

  @Test
  void whatIsOddIsSaidInTheResultAndInTheRecord() throws IOException {
    CommandRun run = run("--fold", "1");

    assertThat(run.json().get("warnings").get(0).asString())
        .startsWith("Fold 1 has no training clips of Surprise (1 in the test), Disgust (1");
    assertThat(run.err()).contains("Warning: Fold 1 has no training clips of");
    assertThat(run().get("warnings")).isEqualTo(run.json().get("warnings"));
    assertThat(run().get("foldsDone").toString()).isEqualTo("[1]");
  }

  /** The second fold breaks off: what the first one gave is there. */
  @Test
  void resultsAreWrittenAsFoldsEnd() throws IOException {
    Path output = Files.createDirectories(directory.resolve("run"));
    Files.writeString(output.resolve("predictions.csv"), "of an earlier run");
    Files.createDirectories(output.resolve("fold-2.safetensors.part/in the way"));

    CommandRun run = run("--resume");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("fold-2.safetensors can't be written: ");
    assertThat(lines("predictions.csv")).hasSize(1 + 3);
    assertThat(lines("metrics.csv")).hasSize(1 + 1);
    assertThat(run().get("folds").toString()).isEqualTo("[1,2]");
    assertThat(run().get("foldsDone").toString()).isEqualTo("[1]");
  }

  @Test
  void aResumeOnOtherLabelsIsRefused() throws IOException {
    assertThat(run("--fold", "1").exit()).isZero();
    Path list = TinyDataset.setFile(directory.resolve("data"), "train", 1);
    Files.writeString(list, Files.readString(list).replace("2,2", "2,5"));

    CommandRun run = run("--fold", "1", "--resume");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("fold-1.safetensors is of a run with other labels: ");
  }

  private static String lastLine(CommandRun run) {
    return run.err().lines().toList().getLast();
  }

  private CommandRun run(String... more) {
    List<String> arguments = new ArrayList<>(arguments());
    for (int i = 0; i < more.length; i++) {
      int known = arguments.indexOf(more[i]);
      if (known >= 0 && more[i].startsWith("--")) {
        arguments.set(known + 1, more[++i]);
      } else {
        arguments.add(more[i]);
      }
    }
    return CommandRun.of(arguments.toArray(String[]::new));
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
    List<String> arguments = new ArrayList<>(arguments());
    for (String given : List.of("--epochs", "--engine")) {
      if (List.of(more).contains(given)) {
        int place = arguments.indexOf(given.replace("engine", "backend"));
        arguments.subList(place, place + 2).clear();
      }
    }
    arguments.addAll(List.of(more));
    CommandRun run = CommandRun.of(arguments.toArray());
    out.append(run.out());
    return run.exit();
  }

  /** In this process, where one engine has its libraries. */
  private List<String> arguments() {
    return arguments("dl4j");
  }

  private List<String> arguments(String engine) {
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
        "16",
        "--backend", // as scripts of before have it
        engine);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(directory.resolve("run").resolve(file));
  }
}
