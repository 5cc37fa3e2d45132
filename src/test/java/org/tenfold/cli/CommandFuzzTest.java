package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.TinyDataset;

/**
 * Broken files and absurd numbers for each command. None may show its insides, fail without a word,
 * hang, print broken JSON, or take what nobody can read. More rounds: {@code -Dfuzz.rounds=N};
 * others: {@code -Dfuzz.seed=N}; see docs/benchmarks/fuzz.md.
 */
@SharesNothing
@Tag("slow")
class CommandFuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1);
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  /** Hangs are told from slowness on a machine with much else to do. */
  private static final long PATIENCE_SECONDS = 120;

  private static final Pattern PROGRESS = Pattern.compile("(?m)^ *\\d+ %.*\\R");
  private static final Path RESOURCES = Path.of("src/test/resources");

  @TempDir Path folder;

  private Random random = new Random(SEED);
  private HostileFiles files;

  /** One command with its arguments; {@code readable} as {@link Oracle#fault} takes it. */
  private record Case(List<Object> words, boolean json, boolean readable) {}

  /** Cases in a round, by how long one takes. */
  @ParameterizedTest
  @CsvSource({
    "agreement, 60",
    "truth, 50",
    "plan, 10",
    "labels, 50",
    "folds, 50",
    "evaluate, 60",
    "import, 80",
    "weights, 60",
    "frames, 12",
    "faces, 3",
    "probe, 30",
    "extract, 14",
    "scenes, 6",
    "preview, 6",
    "train, 30",
    "predict, 20",
    "nonsense, 20"
  })
  void nothingBreaksIt(String command, int cases) throws Exception {
    random = new Random(SEED * 1_000_003 + command.hashCode());
    files = new HostileFiles(folder, random);
    Map<String, Integer> exits = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < cases * ROUNDS; i++) {
      Case one = command(command);
      CommandRun run = run(one);
      exits.merge(run == null ? "hangs" : "exit " + run.exit(), 1, Integer::sum);
      Optional<String> fault =
          run == null ? Optional.of("hangs") : Oracle.fault(run, one.json(), one.readable());
      if (run != null && run.exit() == 1) {
        System.out.println("fuzz " + one.words() + " ends with 1: " + shortened(run));
      }
      if (fault.isPresent()) {
        faults.add(fault.get() + ": " + one.words() + "\n" + shortened(run));
      }
      tidy();
    }
    System.out.printf("fuzz %s: %d cases, %s%n", command, cases * ROUNDS, exits);
    assertThat(faults).isEmpty();
  }

  private static String shortened(@Nullable CommandRun run) {
    String text = run == null ? "" : run.err() + (run.exit() == 0 ? run.out() : "");
    String words = PROGRESS.matcher(text).replaceAll("");
    return words.substring(0, Math.min(words.length(), 1000));
  }

  private static @Nullable CommandRun run(Case one) throws Exception {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("fuzz").unstarted(work));
    try {
      return thread
          .submit(() -> CommandRun.of(one.words().toArray()))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException hangs) {
      return null;
    } finally {
      thread.shutdown();
    }
  }

  /** Thousands of cases would fill the disk. */
  private void tidy() throws IOException {
    try (Stream<Path> made = Files.list(folder)) {
      for (Path path : made.toList()) {
        try (Stream<Path> all = Files.walk(path)) {
          for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
      }
    }
  }

  private Case command(String name) throws IOException {
    return switch (name) {
      case "agreement" ->
          votes(
              name,
              List.of("--votes", "--bootstrap", "--seed"),
              List.of("--cluster", "--categories", "--ignore", "--na"));
      case "truth" -> votes(name, List.of(), List.of("--method", "--categories", "--na"));
      case "plan" -> votes(name, List.of(), List.of("--clips", "--votes", "--rule", "--seed"));
      case "labels" -> labels();
      case "folds" -> folds();
      case "evaluate" -> evaluate();
      case "import" -> imported();
      case "weights" -> weights();
      case "frames", "faces" -> frames(name);
      case "probe", "extract", "scenes", "preview" -> movie(name);
      case "train" -> train();
      case "predict" -> predict();
      default -> nonsense();
    };
  }

  /** Perhaps options follow. */
  private Case ended(
      List<Object> words, boolean readable, List<String> numbers, List<String> names) {
    for (String option : numbers) {
      if (random.nextInt(5) == 0) {
        words.add(option + "=" + files.one(HostileFiles.NUMBERS));
      }
    }
    for (String option : names) {
      if (random.nextInt(7) == 0) {
        words.add(option + "=" + files.one(NAMES));
      }
    }
    boolean json =
        !List.of("frames", "faces", "train", "probe", "extract", "scenes", "preview")
            .contains(words.get(0));
    if (json) {
      json = random.nextBoolean();
      if (json) {
        words.add("--json");
      }
      return new Case(words, json, readable);
    }
    return new Case(words, !words.contains("--estimate"), readable);
  }

  private static final List<String> NAMES =
      List.of(
          "",
          "label",
          "missing",
          "a,b",
          "happy,happy",
          "item",
          "majority",
          "glad",
          "mace",
          "one-coin",
          "faces",
          "centre",
          "official",
          "c3d",
          "r3d18",
          "\u4e2d\u6587",
          "..",
          "%s%n",
          "x".repeat(3000),
          "Happy=Happy",
          "1happy=Sad",
          "emotion",
          "ema",
          "a.b.c",
          "\u001b[2J");

  private Case votes(String command, List<String> numbers, List<String> options)
      throws IOException {
    boolean readable = random.nextInt(5) > 0;
    return ended(words(command, table(command, readable)), readable, numbers, options);
  }

  private Case labels() throws IOException {
    String command = "labels";
    boolean readable = random.nextInt(5) > 0;
    List<Object> words = words("labels", table(command, readable));
    boolean output = random.nextInt(3) == 0;
    if (output) {
      String ending = files.one(List.of(".csv", ".xlsx"));
      words.addAll(List.of("--output", target(ending)));
    }
    return ended(words, readable, List.of("--votes", "--threshold"), List.of());
  }

  private Case folds() throws IOException {
    String command = "folds";
    boolean readable = random.nextInt(5) > 0;
    List<Object> words = words("folds", table(command, readable), "--output", target(""));
    if (random.nextInt(3) == 0) {
      words.addAll(List.of("--recipe", "movie-disjoint", "--movies", table(command, true)));
    }
    return ended(
        words, readable, List.of("--folds", "--coding"), List.of("--recipe", "--label-column"));
  }

  private Case evaluate() throws IOException {
    String command = "evaluate";
    boolean readable = random.nextInt(5) > 0;
    List<Object> words = words("evaluate", table(command, readable));
    if (random.nextInt(4) == 0) {
      words.add(table(command, true));
    }
    if (random.nextInt(4) == 0) {
      words.addAll(List.of("--votes", table(command, true)));
    }
    return ended(words, readable, List.of("--coding", "--resamples"), List.of());
  }

  private Case imported() throws IOException {
    String command = "import";
    boolean readable = random.nextInt(5) > 0;
    Path file =
        readable && random.nextBoolean()
            ? files.mutated(text(LABEL_STUDIO), ".json", true)
            : table(command, readable);
    List<Object> words = words("import", file, "--dry-run");
    if (random.nextInt(3) == 0) {
      words.add("--leave-out-problems");
    }
    return ended(
        words, readable, List.of("--coding", "--votes"), List.of("--map", "--label-field"));
  }

  private Case weights() throws IOException {
    boolean readable = random.nextInt(6) > 0;
    return ended(
        words("weights", weightFile(readable)),
        readable,
        List.of("--size"),
        List.of("--model", "--entry"));
  }

  private Path weightFile(boolean readable) throws IOException {
    if (!readable) {
      return files.unreadable(files.one(List.of(".pth", ".pt", ".safetensors")));
    }
    if (random.nextInt(3) == 0) {
      return files.mutated(safetensors(), ".safetensors", false);
    }
    Path good = files.one(listed("weights", ".pth", ".pt"));
    byte[] bytes = Files.readAllBytes(good);
    return bytes[0] == 'P' && random.nextBoolean()
        ? files.mutatedArchive(bytes, ".pth")
        : files.mutated(bytes, ".pth", false);
  }

  private byte[] safetensors() {
    String header =
        "{\"a.weight\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]},\"__metadata__\":{\"x\":\"y\"}}";
    if (random.nextBoolean()) {
      header =
          header.replaceFirst(
              files.one(List.of("2", "16", "0", "F32", "\\[2,2\\]", "shape")),
              files.one(
                  List.of(
                      "-1",
                      "9999999999999999999",
                      "[]",
                      "null",
                      "4294967297",
                      "F64",
                      "1e3",
                      "[".repeat(50_000))));
    }
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + 16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }

  private Case frames(String name) throws IOException {
    boolean readable = random.nextInt(4) > 0;
    Path clip = movie(true);
    String list =
        "video_name,path,subject,drop,keep\n1,"
            + clip
            + ",,3 5-9,4\n2,"
            + RESOURCES.resolve("media/vfr_bursts.mp4").toAbsolutePath()
            + ",12:0.4:0.5,,\n";
    Path file =
        !readable
            ? files.unreadable(".csv")
            : random.nextBoolean()
                ? files.write(text(list), ".csv")
                : files.mutated(text(list), ".csv", true);
    List<Object> words = words(name, "--list", file, "--output", target(""));
    if (name.equals("faces")) {
      return ended(words, readable, List.of(), List.of());
    }
    if (random.nextInt(6) > 0) {
      words.add("--align=centre");
    }
    if (random.nextInt(3) == 0) {
      words.addAll(List.of("--report", target(".csv")));
    }
    return ended(words, readable, List.of("--size", "--frames"), List.of());
  }

  private Case movie(String name) throws IOException {
    boolean readable = random.nextInt(5) > 0;
    List<Object> words = words(name, movie(readable));
    switch (name) {
      case "probe" -> {
        if (random.nextInt(3) == 0) {
          words.addAll(List.of("--poster", target(".jpg")));
        }
        return ended(words, readable, List.of("--prints"), List.of());
      }
      case "extract" -> {
        words.addAll(List.of("--output", target(".mp4")));
        if (random.nextInt(3) == 0) {
          words.addAll(List.of("--poster", target(".jpg")));
        }
        if (random.nextInt(3) == 0) {
          words.addAll(List.of("--filmstrip", target(".jpg")));
        }
        if (random.nextBoolean()) {
          words.addAll(List.of("--start", "0.2", "--end", "0.7"));
          return ended(words, readable, List.of("--prints", "--recipe"), List.of());
        }
        return ended(
            words,
            readable,
            List.of(
                "--start", "--end", "--start-frame", "--end-frame", "--start-tick", "--end-tick"),
            List.of());
      }
      case "scenes" -> {
        words.addAll(List.of("--strip", target(".jpg")));
        return ended(words, readable, List.of("--length"), List.of());
      }
      default -> {
        words.addAll(List.of("--output", target(".mp4")));
        return ended(words, readable, List.of(), List.of());
      }
    }
  }

  private Path movie(boolean readable) throws IOException {
    if (!readable) {
      return files.unreadable(files.one(List.of(".mp4", ".ts", ".mkv", ".avi")));
    }
    if (random.nextInt(3) == 0) {
      return files.one(listed("media/bad", ""));
    }
    Path good = files.one(listed("media", ".mp4", ".ts"));
    return files.mutated(
        Files.readAllBytes(good),
        good.toString().substring(good.toString().lastIndexOf('.')),
        false);
  }

  /** Of a good set, with one thing wrong, and with an engine only where it does not matter. */
  private Case train() throws IOException {
    boolean readable = random.nextInt(5) > 0;
    Path data = readable ? TinyDataset.write(files.fresh("-set")) : files.unreadable("");
    if (readable) {
      spoil(data);
    }
    List<Object> words =
        words("train", "--engine", "dl4j", "--data", data, "--output", target(""), "--estimate");
    List<String> numbers =
        new ArrayList<>(
            List.of(
                "--batch",
                "--width",
                "--size",
                "--fold",
                "--checkpoint-every",
                "--lambda",
                "--learning-rate",
                "--shift",
                "--colour",
                "--validation",
                "--stop-after",
                "--warm-up",
                "--patience",
                "--clip-norm",
                "--seed",
                "--world-size",
                "--rank",
                "--momentum"));
    java.util.Collections.shuffle(numbers, random);
    words.add("--epochs=" + (random.nextInt(3) > 0 ? "1" : files.one(HostileFiles.NUMBERS)));
    List<String> chosen = numbers.subList(0, random.nextInt(3));
    for (String small : List.of("--width=2", "--size=32", "--batch=2")) {
      if (!chosen.contains(small.substring(0, small.indexOf('=')))) {
        words.add(small);
      }
    }
    chosen.forEach(option -> words.add(option + "=" + files.one(HostileFiles.NUMBERS)));
    if (random.nextInt(4) == 0) {
      words.addAll(List.of("--pretrained", weightFile(random.nextBoolean())));
    }
    return ended(
        words,
        readable,
        List.of(),
        List.of("--loss", "--model", "--class-weights", "--normalisation", "--rendezvous"));
  }

  private void spoil(Path data) throws IOException {
    if (random.nextInt(5) == 0) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(data)) {
      all = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    if (random.nextBoolean()) {
      all.removeIf(path -> !path.toString().endsWith(".csv"));
    }
    Path file = files.one(all);
    byte[] good = Files.readAllBytes(file);
    Path spoilt =
        random.nextInt(4) == 0
            ? files.unreadable("")
            : files.mutated(good, "", file.toString().endsWith(".csv"));
    Files.delete(file);
    if (Files.exists(spoilt)) {
      Files.move(spoilt, file);
    }
  }

  /** Of a run whose weights are never whole, so that no engine is loaded. */
  private Case predict() throws IOException {
    Path run = Files.createDirectories(files.fresh("-run"));
    String record =
        "{\"labels\":[\"Happy\",\"Sad\",\"Neutral\",\"Angry\",\"Surprise\",\"Disgust\",\"Fear\"],"
            + "\"spec\":{\"version\":1,\"compute\":{\"engine\":\"dl4j\"},\"input\":{\"size\":32}}}";
    if (random.nextInt(5) > 0) {
      Files.copy(files.mutated(text(record), ".json", true), run.resolve("run.json"));
    }
    if (random.nextInt(5) > 0) {
      Files.copy(
          files.mutated(safetensors(), ".safetensors", false), run.resolve("fold-1.safetensors"));
    }
    Path given = random.nextInt(5) > 0 ? run : files.unreadable(".zip");
    List<Object> words = words("predict", given, "--clips", files.unreadable(".mp4"));
    return ended(words, false, List.of("--fold"), List.of("--align", "--engine", "--device"));
  }

  private Case nonsense() {
    List<Object> words = new ArrayList<>();
    List<String> all =
        List.of(
            "agreement",
            "truth",
            "train",
            "weights",
            "help",
            "hepl",
            "await",
            "--json",
            "--dry-run",
            "-x",
            "--",
            "@missing",
            "--output",
            "\u4e2d",
            "",
            "--votes=",
            "--help=1",
            "extract",
            "\u001b[2J");
    do {
      words.add(files.one(all));
    } while (random.nextInt(3) > 0);
    return new Case(words, false, true);
  }

  private Path target(String ending) {
    return random.nextInt(4) == 0 ? files.unwritable(ending) : files.fresh(ending);
  }

  /** Mostly of the kind that the command reads. */
  private Path table(String command, boolean readable) throws IOException {
    if (!readable) {
      return files.unreadable(files.one(List.of(".csv", ".tsv", ".xlsx", ".json", ".txt")));
    }
    String good = random.nextInt(6) == 0 ? files.one(TABLES) : fitting(command);
    return switch (random.nextInt(8)) {
      case 0 -> files.mutated(text(good.replace(',', '\t')), ".tsv", true);
      case 1 -> files.mutated(text(good), ".txt", true);
      case 2, 3 -> files.mutatedArchive(workbook(), ".xlsx");
      case 4 -> files.mutated(text(good), ".xlsx", true);
      default -> files.mutated(text(good), ".csv", true);
    };
  }

  private String fitting(String command) {
    return switch (command) {
      case "truth" -> TABLES.get(1);
      case "labels" -> TABLES.get(0);
      case "folds" -> TABLES.get(2);
      case "evaluate" -> TABLES.get(3);
      default -> TABLES.get(random.nextInt(2));
    };
  }

  private byte[] workbook() throws IOException {
    Path out = files.fresh(".xlsx");
    Path in = files.write(text(TABLES.getFirst()), ".csv");
    assertThat(CommandRun.of("labels", in, "--output", out).exit()).isZero();
    return Files.readAllBytes(out);
  }

  private static List<Object> words(Object... words) {
    return new ArrayList<>(List.of(words));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Path> listed(String folder, String... endings) throws IOException {
    try (Stream<Path> all = Files.list(RESOURCES.resolve(folder))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .filter(file -> !file.toString().endsWith(".md"))
          .map(Path::toAbsolutePath)
          .sorted()
          .toList();
    }
  }

  private static final List<String> TABLES =
      List.of(
          """
          1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,order,label
          10,0,0,0,0,0,0,1,1
          0,6,4,0,0,0,0,2,2
          1,1,6,1,1,0,0,3,3
          2,2,2,2,2,0,0,4,0
          """,
          """
          item,annotator,label,movie
          1,anna,Happy,7
          1,ben,Sad,7
          1,cem,Happy,7
          2,anna,Fear,7
          2,ben,Fear,7
          3,anna,Angry,8
          3,cem,Angry,8
          """,
          """
          video_name,label
          1,1
          2,2
          3,3
          4,4
          5,5
          6,6
          7,7
          8,1
          """,
          """
          video_name,label,prediction,fold,p1,p2,p3,p4,p5,p6,p7
          1,1,1,1,0.7,0.05,0.05,0.05,0.05,0.05,0.05
          2,2,1,1,0.4,0.3,0.1,0.05,0.05,0.05,0.05
          3,3,3,2,0.1,0.1,0.5,0.1,0.1,0.05,0.05
          4,4,5,2,0.1,0.1,0.1,0.1,0.5,0.05,0.05
          """);

  private static final String LABEL_STUDIO =
      """
      [{"id": 17, "annotations": [
        {"id": 1, "completed_by": {"id": 3, "email": "a@example.org"}, "was_cancelled": false,
         "result": [{"from_name": "emotion", "to_name": "video", "type": "choices",
           "value": {"choices": ["Happy"]}}]},
        {"id": 2, "completed_by": 4, "was_cancelled": false,
         "result": [{"from_name": "emotion", "to_name": "video", "type": "choices",
           "value": {"choices": ["Sad"]}}]}],
        "data": {"video": "/data/upload/1/clip_a.mp4"}},
       {"id": 18, "annotations": [], "data": {"video": "/data/upload/1/clip_b.mp4"}}]
      """;
}
