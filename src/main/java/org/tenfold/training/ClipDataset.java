package org.tenfold.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.emotion.Emotion;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;
import org.tenfold.training.data.ClipFrames;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.FrameCache;
import org.tenfold.training.data.LabelledClip;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder in DFEW's layout:
 *
 * <pre>
 *   Clip/clip_224x224_16f/00001/1.jpg .. 16.jpg      (8f or 32f: as many frames a clip)
 *   EmoLabel_DataSplit/train(single-labeled)/set_1.csv .. set_5.csv    video_name,label  (label 1..7)
 *   EmoLabel_DataSplit/test(single-labeled)/set_1.csv .. set_5.csv
 *   EmoLabel_DataSplit/validation(single-labeled)/set_1.csv            where a set has such a part
 * </pre>
 *
 * <p>The files of frames are read when a fold is, and decoded when they are first needed, into a
 * {@link FrameCache}. All methods, and the pixels of the clips, throw {@link InvalidInput} naming
 * what is missing or malformed. For one thread, but for the pixels.
 */
public final class ClipDataset {
  /** Frames of a clip after time interpolation, as DFEW has them. */
  public static final int FRAMES = 16;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RELEASE = "release.json";

  /** What DFEW calls the folder with the lists of its folds. */
  public static final String SPLITS = "EmoLabel_DataSplit";

  private static final String CLIPS = "Clip";
  private static final String ANY_FRAMES = "clip_*_*f";
  private static final Pattern FRAME_COUNT = Pattern.compile("clip_.+_(\\d{1,4})f");

  private static final String TRAINING = "train(single-labeled)";
  private static final String TEST = "test(single-labeled)";
  private static final String VALIDATION = "validation(single-labeled)";
  private static final String NAME = "video_name";
  private static final String LABEL = "label";
  private static final String SET_FILE = "set_%d.csv";
  private static final int GREATEST_NUMBER = 999_999_999;

  private final Path root;
  private final Path splits;
  private final ClipFrames frames;
  private final Map<Integer, List<Double>> shares;
  private final Path cacheFolder;
  private final Map<String, Long> stamps = new ConcurrentHashMap<>(); // by bare name
  private @Nullable FrameCache cache;
  private Consumer<Message> warning = doubt -> {};

  private ClipDataset(
      Path root,
      Path splits,
      ClipFrames frames,
      Path cacheFolder,
      Map<Integer, List<Double>> shares) {
    this.root = root;
    this.splits = splits;
    this.frames = frames;
    this.cacheFolder = cacheFolder;
    this.shares = shares;
  }

  /**
   * @param input frames of a clip, and the edge in pixels to which they are scaled
   * @param cache folder for decoded frames, made where it is missing
   */
  public static ClipDataset open(Path directory, TrainingSpec.Input input, Path cache) {
    return open(directory, SPLITS, input, cache);
  }

  /**
   * The same, with other folds of the same clips.
   *
   * @param splits name of the folder with the lists
   */
  public static ClipDataset open(
      Path directory, String splits, TrainingSpec.Input input, Path cache) {
    requireDirectory(directory);
    requireDirectory(directory.resolve(CLIPS));
    requireDirectory(directory.resolve(splits));
    Path pictures = clipFolder(directory.resolve(CLIPS), input.frames());
    ClipFrames frames = new ClipFrames(pictures, input.frames(), input.size());
    return new ClipDataset(directory, directory.resolve(splits), frames, cache, Map.of());
  }

  /** {@link #open}, with the shares of each clip's votes from {@code Annotation/annotation.*}. */
  public static ClipDataset openWithVotes(Path directory, TrainingSpec.Input input, Path cache) {
    return openWithVotes(directory, SPLITS, input, cache);
  }

  /** The same, with other folds of the same clips. */
  public static ClipDataset openWithVotes(
      Path directory, String splits, TrainingSpec.Input input, Path cache) {
    ClipDataset labelled = open(directory, splits, input, cache);
    Path annotation = directory.resolve("Annotation");
    Path csv = annotation.resolve("annotation.csv");
    Path file = Files.exists(csv) ? csv : annotation.resolve("annotation.xlsx");
    Map<Integer, List<Double>> shares = new HashMap<>();
    for (AnnotationRow row : AnnotationFile.read(file)) {
      shares.put(row.order(), Arrays.stream(row.votes().distribution()).boxed().toList());
    }
    return new ClipDataset(directory, labelled.splits, labelled.frames, cache, shares);
  }

  private static Path clipFolder(Path clips, int frames) {
    String wanted = "clip_*_" + frames + "f";
    List<Path> found = clipFolders(clips, wanted);
    if (found.size() > 1) {
      throw new InvalidInput("training.frames-folders", clips, names(found));
    }
    if (found.isEmpty()) {
      List<Path> others = clipFolders(clips, ANY_FRAMES);
      throw others.isEmpty()
          ? new InvalidInput("training.no-frames-folder", clips, wanted, frames)
          : new InvalidInput("training.frames-others", clips, frames, names(others));
    }
    return found.getFirst();
  }

  /**
   * How many frames the clips of a data set have, in rising order; several, where it holds them at
   * several numbers; none, where it holds no pictures.
   */
  public static List<Integer> frameCounts(Path directory) {
    requireDirectory(directory);
    requireDirectory(directory.resolve(CLIPS));
    return clipFolders(directory.resolve(CLIPS), ANY_FRAMES).stream()
        .map(folder -> FRAME_COUNT.matcher(folder.getFileName().toString()))
        .filter(Matcher::matches)
        .map(name -> Integer.valueOf(name.group(1)))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Path> clipFolders(Path clips, String pattern) {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(clips, pattern)) {
      found.forEach(folders::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folders.stream().sorted().toList();
  }

  private static String names(List<Path> folders) {
    return folders.stream()
        .map(folder -> folder.getFileName().toString())
        .collect(Collectors.joining(", "));
  }

  /** Who hears a sentence of each thing that is left out of a list, or taken for something. */
  public void onWarning(Consumer<Message> listener) {
    warning = listener;
  }

  /** Numbers of the folds, from 1 up, without a gap. */
  public List<Integer> folds() {
    List<Integer> folds = new ArrayList<>();
    for (int k = 1; Files.exists(setFile(TRAINING, k)); k++) {
      folds.add(k);
    }
    if (folds.isEmpty()) {
      throw new InvalidInput("training.no-folds", setFile(TRAINING, 1));
    }
    return folds;
  }

  /**
   * A fold whose clips all have their frames, none of them cut off; whether they are images shows
   * when they are decoded.
   */
  public Fold fold(int number) {
    Path validation = setFile(VALIDATION, number);
    return new Fold(
        number,
        load(setFile(TRAINING, number)),
        Files.exists(validation) ? load(validation) : List.of(),
        load(setFile(TEST, number)));
  }

  /** How a release of Tenfold's own made its pictures; empty for a data set of others. */
  public Optional<JsonNode> pictures() {
    try {
      JsonNode made = JSON.readTree(Files.readString(root.resolve(RELEASE))).path("pictures");
      return Optional.of(made).filter(JsonNode::isObject);
    } catch (IOException | JacksonException notOurs) {
      return Optional.empty();
    }
  }

  /** The files that say what fold {@code number} is: training, test, validation if it has one. */
  public List<Path> setFiles(int number) {
    return Stream.of(TRAINING, TEST, VALIDATION)
        .filter(part -> !part.equals(VALIDATION) || Files.exists(setFile(part, number)))
        .map(part -> setFile(part, number))
        .toList();
  }

  private Path setFile(String part, int number) {
    return splits.resolve(part).resolve(SET_FILE.formatted(number));
  }

  /**
   * Room that decoding takes.
   *
   * @return bytes of the clips of these folds that are not decoded yet
   */
  public long bytesToDecode(List<Fold> folds) {
    Map<String, Long> wanted = new HashMap<>();
    folds.stream()
        .flatMap(fold -> Stream.of(fold.training(), fold.validation(), fold.test()))
        .flatMap(List::stream)
        .forEach(clip -> wanted.put(ClipFrames.bare(clip.name()), clip.stamp()));
    return cache().bytesMissing(wanted);
  }

  /** Where decoded frames go. */
  public Path cacheFolder() {
    return cacheFolder;
  }

  /** Its file is named for the clips that have a slot in it. */
  private synchronized FrameCache cache() {
    if (cache == null) {
      cache = FrameCache.open(cacheFile(), frames.clips(), frames.bytes());
    }
    return cache;
  }

  /** Deletes the decoded frames of this data set; clips already read stay readable. */
  public void forgetFrames() {
    try {
      Files.deleteIfExists(cacheFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path cacheFile() {
    return cacheFolder.resolve(
        "frames-%d-%08x.bin"
            .formatted(frames.size(), List.of(frames.folder(), frames.clips()).hashCode()));
  }

  private List<LabelledClip> load(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput("training.missing", file);
    }
    List<LabelledClip> clips = new ArrayList<>();
    Table table = Table.read(file);
    table.warnings().forEach(warning);
    if (!table.has(NAME) || !table.has(LABEL)) {
      throw new InvalidInput("training.set-columns", file);
    }
    stamp(table.rows(), file);
    for (int row = 0; row < table.rows().size(); row++) {
      clips.add(clip(table.rows().get(row), row + 1, file));
    }
    if (clips.isEmpty()) {
      throw new InvalidInput("training.set-empty", file);
    }
    return clips;
  }

  /** Reads the frames of all clips, with all processors. */
  private void stamp(List<TableRow> rows, Path file) {
    for (int row = 0; row < rows.size(); row++) {
      label(rows.get(row), row + 1, file);
      frames.require(name(rows.get(row)));
    }
    rows.parallelStream()
        .map(row -> ClipFrames.bare(name(row)))
        .forEach(clip -> stamps.computeIfAbsent(clip, frames::stamp));
  }

  private static String name(TableRow row) {
    row.integer(NAME, 0, GREATEST_NUMBER);
    return WholeNumber.withoutPoint(row.text(NAME));
  }

  /**
   * @param number of the row, from 1
   */
  private LabelledClip clip(TableRow row, int number, Path file) {
    String name = name(row);
    String bare = ClipFrames.bare(name);
    Long stamp = stamps.get(bare);
    if (stamp == null) {
      throw new IllegalStateException("The frames of clip " + name + " were not read");
    }
    return new LabelledClip(
        name,
        label(row, number, file),
        sharesOf(name, file),
        stamp,
        () -> cache().get(bare, stamp, frames::read));
  }

  private List<Double> sharesOf(String name, Path file) {
    if (shares.isEmpty()) {
      return List.of();
    }
    List<Double> known = shares.get(Integer.valueOf(name));
    if (known == null) {
      throw new InvalidInput("training.no-votes", file, name);
    }
    return known;
  }

  private static Emotion label(TableRow row, int number, Path file) {
    OptionalLong label = WholeNumber.of(row.text(LABEL));
    if (label.isEmpty() || label.getAsLong() < 1 || label.getAsLong() > Emotion.COUNT) {
      throw new InvalidInput("training.set-label", file, number, Emotion.COUNT, row.text(LABEL));
    }
    return Emotion.ofNumber((int) label.getAsLong());
  }

  private static void requireDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new InvalidInput("training.no-data-set", directory);
    }
  }
}
