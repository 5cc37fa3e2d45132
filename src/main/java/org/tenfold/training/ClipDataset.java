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
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.list.FileKind;
import org.tenfold.dfew.list.LabelList;
import org.tenfold.dfew.list.Misfit;
import org.tenfold.dfew.list.RecognisedFile;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.table.ClipNames;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;
import org.tenfold.training.data.ClipFrames;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.FoldLists;
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
 *   EmoLabel_DataSplit/train(single-labeled)/set_1.csv .. set_5.csv    video_name,label
 *   EmoLabel_DataSplit/test(single-labeled)/set_1.csv .. set_5.csv
 *   EmoLabel_DataSplit/validation(single-labeled)/set_1.csv            where a set has such a part
 * </pre>
 *
 * <p>Other programs' lists and folders of frames are found too ({@link FoldLists},
 * docs/formats.md). The files of frames are read when a fold is, and decoded when they are first
 * needed, into a {@link FrameCache}. All methods, and the pixels of the clips, throw {@link
 * InvalidInput} naming what is missing or malformed. For one thread, but for the pixels.
 */
public final class ClipDataset {
  /** Frames of a clip after time interpolation, as DFEW has them. */
  public static final int FRAMES = 16;

  private static final String CLIPS = "Clip";
  private static final List<String> OTHER_CLIPS = List.of("DFEW/Clip", "data/DFEW/Clip");
  private static final List<String> OTHER_FRAMES = List.of("DFEW_Face");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RELEASE = "release.json";

  /** What DFEW calls the folder with the lists of its folds. */
  public static final String SPLITS = "EmoLabel_DataSplit";

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
  private final LabelSet labels;
  private final Path cacheFolder;
  private final Map<String, Long> stamps = new ConcurrentHashMap<>(); // by bare name
  private @Nullable FrameCache cache;
  private @Nullable FoldLists lists;
  private Optional<LabelCoding> coding = Optional.empty();
  private Consumer<Message> warning = doubt -> {};

  private ClipDataset(
      Path root,
      Path splits,
      ClipFrames frames,
      Path cacheFolder,
      Map<Integer, List<Double>> shares,
      LabelSet labels) {
    this.root = root;
    this.splits = splits;
    this.frames = frames;
    this.cacheFolder = cacheFolder;
    this.shares = shares;
    this.labels = labels;
  }

  /**
   * DFEW's folds with its labels.
   *
   * @param input frames of a clip, and the edge in pixels to which they are scaled
   * @param cache folder for decoded frames, made where it is missing
   */
  public static ClipDataset open(Path directory, TrainingSpec.Input input, Path cache) {
    return open(directory, SPLITS, input, cache, LabelSet.DFEW);
  }

  /**
   * The same, with other folds of the same clips.
   *
   * @param splits name of the folder with the lists
   * @param labels by whose numbers or names the lists speak of clips
   */
  public static ClipDataset open(
      Path directory, String splits, TrainingSpec.Input input, Path cache, LabelSet labels) {
    requireDirectory(directory);
    ClipFrames frames =
        new ClipFrames(framesFolder(directory, input.frames()), input.frames(), input.size());
    boolean elsewhere = splits.equals(SPLITS) && !Files.isDirectory(directory.resolve(splits));
    Path lists = elsewhere ? directory : directory.resolve(splits);
    requireDirectory(lists);
    return new ClipDataset(directory, lists, frames, cache, Map.of(), labels);
  }

  /** {@link #open}, with the shares of each clip's votes from {@code Annotation/annotation.*}. */
  public static ClipDataset openWithVotes(Path directory, TrainingSpec.Input input, Path cache) {
    return openWithVotes(directory, SPLITS, input, cache, LabelSet.DFEW);
  }

  /** The same, with other folds of the same clips. */
  public static ClipDataset openWithVotes(
      Path directory, String splits, TrainingSpec.Input input, Path cache, LabelSet labels) {
    ClipDataset labelled = open(directory, splits, input, cache, labels);
    Path annotation = directory.resolve("Annotation");
    Path csv = annotation.resolve("annotation.csv");
    Path file = Files.exists(csv) ? csv : annotation.resolve("annotation.xlsx");
    Map<Integer, List<Double>> shares = new HashMap<>();
    for (AnnotationRow row : AnnotationFile.read(file, labels)) {
      shares.put(row.order(), Arrays.stream(row.votes().distribution()).boxed().toList());
    }
    return new ClipDataset(directory, labelled.splits, labelled.frames, cache, shares, labels);
  }

  /** DFEW's own, or where the programs look that {@code export} writes for. */
  private static Path framesFolder(Path directory, int frames) {
    return unnumbered(directory).orElseGet(() -> clipFolder(clips(directory), frames));
  }

  /** A folder of pictures whose name does not say how many a clip has. */
  private static Optional<Path> unnumbered(Path directory) {
    return Files.exists(directory.resolve(CLIPS))
        ? Optional.empty()
        : OTHER_FRAMES.stream().map(directory::resolve).filter(Files::isDirectory).findFirst();
  }

  private static Path clips(Path directory) {
    for (String root : OTHER_CLIPS) {
      if (Files.isDirectory(directory.resolve(root))) {
        return directory.resolve(root);
      }
    }
    requireDirectory(directory.resolve(CLIPS));
    return directory.resolve(CLIPS);
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
    if (unnumbered(directory).isPresent()) {
      return List.of(FRAMES);
    }
    return clipFolders(clips(directory), ANY_FRAMES).stream()
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

  /** What a person says of labels in numbers; else they count from 1. */
  public void readLabelsFrom(LabelCoding said) {
    coding = Optional.of(said);
  }

  /** Numbers of the folds, from 1 up, without a gap. */
  public List<Integer> folds() {
    List<Integer> folds = new ArrayList<>();
    for (int k = 1; Files.exists(setFile(Part.TRAIN, k)); k++) {
      folds.add(k);
    }
    if (folds.isEmpty()) {
      throw new InvalidInput("training.no-folds", setFile(Part.TRAIN, 1));
    }
    return folds;
  }

  /** What its clips are labelled as. */
  public LabelSet labels() {
    return labels;
  }

  /** What its lists are, by the first of them. */
  public Message read() {
    return RecognisedFile.of(setFile(Part.TRAIN, 1), labels, coding, Optional.empty()).sentence();
  }

  /**
   * A fold whose clips all have their frames, none of them cut off; whether they are images shows
   * when they are decoded.
   */
  public Fold fold(int number) {
    Path validation = setFile(Part.VALIDATION, number);
    return new Fold(
        number,
        load(setFile(Part.TRAIN, number)),
        Files.exists(validation) ? load(validation) : List.of(),
        load(setFile(Part.TEST, number)));
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
    return Stream.of(Part.TRAIN, Part.TEST, Part.VALIDATION)
        .filter(part -> part != Part.VALIDATION || Files.exists(setFile(part, number)))
        .map(part -> setFile(part, number))
        .toList();
  }

  private Path setFile(Part part, int number) {
    Path own = splits.resolve(folder(part)).resolve(SET_FILE.formatted(number));
    return Files.isDirectory(splits.resolve(TRAINING)) && Files.exists(firstOfOwn())
        ? own
        : lists().of(number, part).orElse(own);
  }

  private static String folder(Part part) {
    return switch (part) {
      case TRAIN -> TRAINING;
      case VALIDATION -> VALIDATION;
      case TEST -> TEST;
    };
  }

  private Path firstOfOwn() {
    return splits.resolve(TRAINING).resolve(SET_FILE.formatted(1));
  }

  private FoldLists lists() {
    if (lists == null) {
      lists = FoldLists.find(splits);
    }
    return lists;
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
    List<String> names = names(table, file);
    stamp(table.rows(), names, file);
    for (int row = 0; row < table.rows().size(); row++) {
      clips.add(clip(names.get(row), table.rows().get(row), row + 1, file));
    }
    if (clips.isEmpty()) {
      throw new InvalidInput("training.set-empty", file);
    }
    return clips;
  }

  /** Numbers of the clips, also behind folders as in {@code DFEW_Face/00012}. */
  private List<String> names(Table table, Path file) {
    Optional<String> column = LabelList.clipColumn(table);
    if (column.isEmpty() || !table.has(LABEL)) {
      throw Misfit.of(
          file, labels, new InvalidInput("training.set-columns", file), FileKind.Holds.LABELS);
    }
    if (column.get().equals(NAME)) {
      return table.rows().stream().map(ClipDataset::name).toList();
    }
    ClipNames names =
        ClipNames.of(table.rows().stream().map(row -> row.text(column.get())).toList());
    if (!names.numbered()) {
      throw new InvalidInput("training.video-name", names.names().getFirst());
    }
    return names.names();
  }

  /** Reads the frames of all clips, with all processors. */
  private void stamp(List<TableRow> rows, List<String> names, Path file) {
    for (int row = 0; row < rows.size(); row++) {
      label(rows.get(row), row + 1, file);
      frames.require(names.get(row));
    }
    names.parallelStream()
        .map(ClipFrames::bare)
        .forEach(clip -> stamps.computeIfAbsent(clip, frames::stamp));
  }

  private static String name(TableRow row) {
    row.integer(NAME, 0, GREATEST_NUMBER);
    return WholeNumber.withoutPoint(row.text(NAME));
  }

  /**
   * @param number of the row, from 1
   */
  private LabelledClip clip(String name, TableRow row, int number, Path file) {
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

  private Label label(TableRow row, int number, Path file) {
    String text = row.text(LABEL);
    OptionalLong found = WholeNumber.of(text);
    if (found.isEmpty()) {
      return labels.find(text).orElseThrow(() -> noLabel(row, number, file));
    }
    if (found.getAsLong() == 0 && coding.isEmpty()) {
      throw new InvalidInput("training.set-label-zero", file, number);
    }
    long label = found.getAsLong() + 1 - coding.orElse(LabelCoding.FROM_1).base();
    if (!labels.has(label)) {
      throw noLabel(row, number, file);
    }
    return labels.label((int) label);
  }

  private InvalidInput noLabel(TableRow row, int number, Path file) {
    return new InvalidInput("training.set-label", file, number, labels.size(), row.text(LABEL));
  }

  private static void requireDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new InvalidInput("training.no-data-set", directory);
    }
  }
}
