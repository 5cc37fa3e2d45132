package org.tenfold.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.list.ClassFolders;
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
import org.tenfold.training.data.FrameFolders;
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
 * <p>Other programs' lists and folders of frames are found too ({@link FoldLists}, {@link
 * FrameFolders}, docs/formats.md). The files of frames are read when a fold is, and decoded when
 * they are first needed, into a {@link FrameCache}. All methods, and the pixels of the clips, throw
 * {@link InvalidInput} naming what is missing or malformed. For one thread, but for the pixels.
 */
public final class ClipDataset {
  /** Frames of a clip after time interpolation, as DFEW has them. */
  public static final int FRAMES = FrameFolders.FRAMES;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RELEASE = "release.json";

  /** What DFEW calls the folder with the lists of its folds. */
  public static final String SPLITS = "EmoLabel_DataSplit";

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
  private @Nullable Map<Part, List<ClassFolders.Clip>> classFolders;
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
    ClipFrames frames = FrameFolders.of(directory, input.frames(), input.size());
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

  /** How many frames its clips have, as {@link FrameFolders#counts} says. */
  public static List<Integer> frameCounts(Path directory) {
    requireDirectory(directory);
    return FrameFolders.counts(directory);
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
    if (inClassFolders()) {
      return List.of(1);
    }
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
    Path first = inClassFolders() ? splits : setFile(Part.TRAIN, 1);
    return RecognisedFile.of(first, labels, coding, Optional.empty()).sentence();
  }

  /**
   * A fold whose clips all have their frames, none of them cut off; whether they are images shows
   * when they are decoded.
   */
  public Fold fold(int number) {
    if (inClassFolders()) {
      return new Fold(
          number,
          ofFolders(Part.TRAIN),
          classFolders().getOrDefault(Part.VALIDATION, List.of()).isEmpty()
              ? List.of()
              : ofFolders(Part.VALIDATION),
          ofFolders(Part.TEST));
    }
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

  /** What says what fold {@code number} is: bytes of its lists, or the paths in class folders. */
  public byte[] said(int number) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    if (inClassFolders()) {
      classFolders().values().stream()
          .flatMap(List::stream)
          .forEach(clip -> said.writeBytes((clip.path() + "\n").getBytes(StandardCharsets.UTF_8)));
    } else {
      setFiles(number).forEach(file -> said.writeBytes(read(file)));
    }
    return said.toByteArray();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Training, test, validation if it has one. */
  private List<Path> setFiles(int number) {
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

  /** Where no list says of clips what the folders say that they lie in. */
  private boolean inClassFolders() {
    return !Files.exists(firstOfOwn()) && lists().byFold().isEmpty() && !classFolders().isEmpty();
  }

  private Map<Part, List<ClassFolders.Clip>> classFolders() {
    if (classFolders == null) {
      classFolders = ClassFolders.byPart(splits, labels);
    }
    return classFolders;
  }

  private List<LabelledClip> ofFolders(Part part) {
    List<ClassFolders.Clip> listed = classFolders().getOrDefault(part, List.of());
    if (listed.isEmpty()) {
      throw new InvalidInput("training.no-part", splits, part.name().toLowerCase(Locale.ROOT));
    }
    List<String> names = listed.stream().map(clip -> frames.named(clip.path())).toList();
    stamp(names);
    List<LabelledClip> clips = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      clips.add(clip(names.get(i), listed.get(i).label(), splits));
    }
    return clips;
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
    for (int row = 0; row < table.rows().size(); row++) {
      Label unused = label(table.rows().get(row), row + 1, file);
    }
    stamp(names);
    for (int row = 0; row < table.rows().size(); row++) {
      clips.add(clip(names.get(row), label(table.rows().get(row), row + 1, file), file));
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
    if (frames.indexed()) {
      return table.rows().stream().map(row -> frames.named(row.text(column.get()))).toList();
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
  private void stamp(List<String> names) {
    names.forEach(frames::require);
    names.parallelStream()
        .map(ClipFrames::bare)
        .forEach(clip -> stamps.computeIfAbsent(clip, frames::stamp));
  }

  private static String name(TableRow row) {
    row.integer(NAME, 0, GREATEST_NUMBER);
    return WholeNumber.withoutPoint(row.text(NAME));
  }

  private LabelledClip clip(String name, Label label, Path file) {
    String bare = ClipFrames.bare(name);
    Long stamp = stamps.get(bare);
    if (stamp == null) {
      throw new IllegalStateException("The frames of clip " + name + " were not read");
    }
    return new LabelledClip(
        name, label, sharesOf(name, file), stamp, () -> cache().get(bare, stamp, frames::read));
  }

  private List<Double> sharesOf(String name, Path file) {
    if (shares.isEmpty()) {
      return List.of();
    }
    List<Double> known = name.matches("\\d{1,9}") ? shares.get(Integer.valueOf(name)) : null;
    if (known == null) {
      throw new InvalidInput("training.no-votes", file, name);
    }
    return known;
  }

  /**
   * @param number of the row, from 1
   */
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
