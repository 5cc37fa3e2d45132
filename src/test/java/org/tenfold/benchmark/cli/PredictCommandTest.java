package org.tenfold.benchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.Application;
import org.tenfold.cli.CommandRun;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;
import org.tenfold.media.TestVideos;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.OwnProcess;
import org.tenfold.training.TinyDataset;
import org.tenfold.training.predict.TrainedRun;
import tools.jackson.databind.JsonNode;

/** One small run, and what its networks say of clips. */
@SharesNothing
@Tag("slow")
class PredictCommandTest {
  private static final double EXACT = 1e-6;

  @TempDir static Path shared = Path.of("");

  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void train() throws IOException {
    TinyDataset.write(shared.resolve("data"));
    List<Object> words =
        List.of(
            "train",
            "--engine",
            "dl4j",
            "--data",
            data(),
            "--output",
            run(),
            "--epochs",
            2,
            "--batch",
            3,
            "--width",
            2,
            "--size",
            16,
            "--normalisation",
            "sports1m");
    assertThat(CommandRun.of(words.toArray()).exit()).isZero();
  }

  private static Path data() {
    return shared.resolve("data");
  }

  private static Path run() {
    return shared.resolve("run");
  }

  private static Path clip(int number) {
    return TinyDataset.clipFolder(data(), number);
  }

  @Test
  void aFoldsNetworkSaysOfItsTestClipsWhatTheRunWrote() throws IOException {
    Map<Integer, List<Double>> written = probabilities(run().resolve("predictions.csv"));
    Path output = folder.resolve("said.csv");

    CommandRun said =
        CommandRun.of(
            "predict",
            run(),
            "--fold",
            2,
            "--output",
            output,
            "--clips",
            clip(1),
            clip(2),
            clip(3),
            clip(4));

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("By the network of fold 2.");
    assertThat(Files.readAllLines(output).getFirst())
        .isEqualTo(Files.readAllLines(run().resolve("predictions.csv")).getFirst());
    Map<Integer, List<Double>> read = probabilities(output);
    assertThat(read.keySet()).containsExactly(1, 2, 3, 4);
    read.forEach((clip, said2) -> assertClose(said2, Objects.requireNonNull(written.get(clip))));
    Table table = Table.read(output);
    assertThat(table.rows().getFirst().text("fold")).isEqualTo("2");
    assertThat(table.rows().getFirst().text("label")).isEmpty();
  }

  /** In processes of their own: libtorch can't stand beside Deeplearning4j. */
  @Test
  void aRunOfLibtorchSaysAgainWhatItWrote() throws Exception {
    Path trained = folder.resolve("trained");
    Path output = folder.resolve("said.csv");

    OwnProcess.run(
        Application.class,
        folder,
        ("train --backend libtorch --device cpu --model r3d18 --epochs 1 --batch 3 --width 2"
                + " --size 16 --data %s --output %s")
            .formatted(data(), trained)
            .split(" "));
    OwnProcess.run(
        Application.class,
        folder,
        "predict %s --fold 2 --output %s --clips %s %s %s %s"
            .formatted(trained, output, clip(1), clip(2), clip(3), clip(4))
            .split(" "));

    Map<Integer, List<Double>> written = probabilities(trained.resolve("predictions.csv"));
    Map<Integer, List<Double>> read = probabilities(output);
    assertThat(read.keySet()).containsExactly(1, 2, 3, 4);
    read.forEach((clip, said) -> assertClose(said, Objects.requireNonNull(written.get(clip))));
  }

  @Test
  void withoutAFoldTheProbabilitiesAreTheMeanOverAll() {
    JsonNode all = json("--clips", data().resolve("Clip/clip_224x224_16f"));
    JsonNode first = json("--fold", 1, "--clips", clip(6));
    JsonNode second = json("--fold", 2, "--clips", clip(6));

    assertThat(all.path("folds").valueStream().map(JsonNode::asInt)).containsExactly(1, 2);
    assertThat(all.path("clips").size()).isEqualTo(TinyDataset.CLIPS);
    for (int i = 0; i < LabelSet.DFEW.size(); i++) {
      String place = "/clips/0/probabilities/" + i;
      double mean = (first.at(place).asDouble() + second.at(place).asDouble()) / 2;
      assertThat(all.at("/clips/5/probabilities/" + i).asDouble()).isCloseTo(mean, within(EXACT));
    }
  }

  /** The zip that a run's page offers, on another machine. */
  @Test
  void aRunsDownloadIsARun() throws IOException {
    Path zip = folder.resolve("run.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (String name : List.of("run.json", "fold-1.safetensors", "../outside.txt")) {
        entries.putNextEntry(new ZipEntry(name));
        if (!name.startsWith("..")) {
          Files.copy(run().resolve(name), entries);
        }
        entries.closeEntry();
      }
    }

    CommandRun said = CommandRun.of("predict", zip, "--clips", clip(5), "--json");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.json().at("/folds/0").asInt()).isEqualTo(1);
    assertThat(said.json().path("folds").size()).isEqualTo(1);
  }

  /** Aligned as the command frames aligns a release's clips; the others are said in a line each. */
  @Test
  void videosAreAlignedAndWhatIsNoneIsNamedAfterwards() throws IOException {
    Path clips = Files.createDirectories(folder.resolve("clips"));
    Files.copy(TestVideos.path("pyfeat_single_face.mp4"), clips.resolve("a face.mp4"));
    Files.copy(TestVideos.path("vfr_bursts.mp4"), clips.resolve("no face.mp4"));
    Files.writeString(clips.resolve("=notes.txt"), "1, 2, 3");
    Path missing = folder.resolve("missing.mp4");

    CommandRun said = CommandRun.of("predict", run(), "--json", "--clips", clips, missing);

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("=notes.txt: "))
        .anyMatch(line -> line.startsWith("no face.mp4: no face that can be followed"))
        .anyMatch(line -> line.equals(missing + ": not there: check the path."));
    JsonNode judged = said.json().path("clips");
    assertThat(judged.size()).isEqualTo(1);
    assertThat(judged.at("/0/clip").asString()).isEqualTo("a face.mp4");
    double sum = judged.at("/0/probabilities").valueStream().mapToDouble(JsonNode::asDouble).sum();
    assertThat(sum).isCloseTo(1, within(EXACT));
    assertThat(said.json().path("problems").size()).isEqualTo(3);
  }

  @Test
  void aDamagedPictureIsOneClipsTrouble() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("00008"));
    Files.writeString(broken.resolve("1.jpg"), "no picture");

    CommandRun said = CommandRun.of("predict", run(), "--clips", broken, clip(1));

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).startsWith("00008: ").contains("1.jpg").hasLineCount(1);
    assertThat(said.out()).contains("00001").doesNotContain("00008");
  }

  /** A video is sampled to as many pictures; a folder of another number is not cut to them. */
  @ParameterizedTest
  @ValueSource(ints = {8, 32})
  void aRunOfOtherLengthsIsTrainedAndAskedAtThem(int frames) throws Exception {
    Path data = TinyDataset.write(folder.resolve("data"), frames);
    Path trained = folder.resolve("run");
    List<Object> words =
        List.of(
            "train",
            "--engine",
            "dl4j",
            "--data",
            data,
            "--output",
            trained,
            "--epochs",
            1,
            "--batch",
            4,
            "--width",
            1,
            "--size",
            16,
            "--fold",
            1);

    assertThat(CommandRun.of(words.toArray()).exit()).isZero();
    CommandRun said =
        CommandRun.of(
            "predict",
            trained,
            "--align",
            "centre",
            "--json",
            "--clips",
            TestVideos.path("idx24.mp4"));
    CommandRun other = CommandRun.of("predict", trained, "--json", "--clips", clip(1));

    assertThat(TrainedRun.open(trained, LabelSet.DFEW).spec().input().frames()).isEqualTo(frames);
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.json().path("clips").size()).isEqualTo(1);
    assertThat(other.out() + other.err())
        .contains(frames == 8 ? "has more than 8 pictures" : "needs 32 frames");
  }

  @Test
  void aRunThatCannotJudgeIsRefusedInOneSentence() throws IOException {
    assertRefused(folder.resolve("none"), "is no run");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertRefused(empty, "holds no run.json");

    Path weightless = Files.createDirectories(folder.resolve("weightless"));
    Files.copy(run().resolve("run.json"), weightless.resolve("run.json"));
    assertRefused(weightless, "holds no weights");

    Path damaged = Files.createDirectories(folder.resolve("damaged"));
    Files.copy(run().resolve("run.json"), damaged.resolve("run.json"));
    byte[] bytes = Files.readAllBytes(run().resolve("fold-1.safetensors"));
    Files.write(
        damaged.resolve("fold-1.safetensors"), java.util.Arrays.copyOf(bytes, bytes.length - 9));
    assertRefused(damaged, "fold-1.safetensors");

    String record = Files.readString(run().resolve("run.json"));
    Files.writeString(damaged.resolve("run.json"), record.replace("\"Fear\"", "\"Contempt\""));
    assertRefused(damaged, "was trained for other labels");
    assertThat(CommandRun.of("predict", run(), "--fold", 3, "--clips", clip(1)).err())
        .contains("[1, 2]");
  }

  @Test
  void refusalsAreSaidInChineseToo() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.copy(
        run().resolve("fold-1.safetensors"),
        other.resolve("fold-1.safetensors"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(other.resolve("run.json"), "{\"spec\":{},\"labels\":[\"Joy\"]}");

    assertThat(refusal(other).said().in(Locale.CHINESE)).contains("其他标签（Joy）");
  }

  private static InvalidInput refusal(Path run) {
    try {
      TrainedRun.open(run, LabelSet.DFEW);
    } catch (InvalidInput refused) {
      return refused;
    }
    throw new AssertionError("it was opened");
  }

  private static void assertRefused(Path run, String words) {
    CommandRun said = CommandRun.of("predict", run, "--clips", clip(1));
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains(words).hasLineCount(1);
    assertThat(said.out()).isEmpty();
  }

  private static JsonNode json(Object... more) {
    List<Object> words = new java.util.ArrayList<>(List.of("predict", run(), "--json"));
    words.addAll(List.of(more));
    CommandRun said = CommandRun.of(words.toArray());
    assertThat(said.exit()).as(said.err()).isZero();
    return said.json();
  }

  private static Map<Integer, List<Double>> probabilities(Path file) {
    Map<Integer, List<Double>> read = new LinkedHashMap<>();
    for (TableRow row : Table.read(file).rows()) {
      read.put(
          Integer.parseInt(row.text("video_name")),
          LabelSet.DFEW.all().stream().map(one -> row.share("p" + one.number())).toList());
    }
    return read;
  }

  private static void assertClose(List<Double> said, List<Double> written) {
    for (int i = 0; i < written.size(); i++) {
      assertThat(said.get(i)).isCloseTo(written.get(i), within(EXACT));
    }
  }
}
