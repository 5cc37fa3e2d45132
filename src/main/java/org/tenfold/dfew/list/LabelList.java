package org.tenfold.dfew.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tenfold.dfew.ClipOrigin;
import org.tenfold.dfew.FixedParts;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.LabelFile;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelNames;
import org.tenfold.label.LabelSet;
import org.tenfold.table.ClipNames;
import org.tenfold.table.Header;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;

/**
 * A list of labelled clips from anywhere: clips may have names instead of numbers, and labels may
 * count from 0 or be words. {@link LabelFile} is the narrower one of DFEW's own files. Immutable.
 *
 * @param clips with a single label, in the order of the file; clips that have names are numbered
 *     from 1 in the order of these
 * @param names of clips by that number; empty where clips are numbers themselves
 * @param parts of the data set that clips are in, by that number; empty without a column {@code
 *     part}
 * @param origins of clips, by that number, where columns movie, person, scene, or start_us and
 *     end_us say something
 * @param unlabelled how many rows have no single label
 * @param found what the file was seen to be
 * @param warnings what was taken for something
 */
public record LabelList(
    List<LabelledClip> clips,
    Map<Integer, String> names,
    Map<Integer, FixedParts.Part> parts,
    Map<Integer, ClipOrigin> origins,
    int unlabelled,
    Message found,
    List<Message> warnings) {
  /** Columns that may name the clip, the likeliest first. */
  static final List<String> CLIP =
      List.of(
          "video_name",
          "order",
          "clip_name",
          "path",
          "clip",
          "item",
          "file",
          "name",
          "video",
          "file_name");

  private static final Set<FileKind> OTHERS =
      Set.of(FileKind.VOTES, FileKind.LABEL_STUDIO, FileKind.MAFW_COMPOUND);

  private static final String PART = "part";

  public LabelList {
    clips = List.copyOf(clips);
    names = Map.copyOf(names);
    parts = Map.copyOf(parts);
    origins = Map.copyOf(origins);
    warnings = List.copyOf(warnings);
  }

  /**
   * @param labels that clips may have, in their order
   * @param coding of the labels; empty: from 1, as long as nothing speaks against it
   * @param labelColumn empty: the one that is called so
   * @throws InvalidInput when a column is missing, a label is none, a clip is there twice, or 0 may
   *     be an emotion or none
   */
  public static LabelList read(
      Path file, LabelSet labels, Optional<LabelCoding> coding, Optional<String> labelColumn) {
    return read(RecognisedFile.of(file, labels, coding, labelColumn), coding, labelColumn);
  }

  /** The same of a file that was looked at. */
  public static LabelList read(
      RecognisedFile known, Optional<LabelCoding> coding, Optional<String> labelColumn) {
    Path file = known.file();
    if (known.kind() == FileKind.CLASS_FOLDERS) {
      return ofFolders(known);
    }
    if (labelColumn.isEmpty() && OTHERS.contains(known.kind())) {
      throw Misfit.of(known, FileKind.Holds.LABELS);
    }
    try {
      return of(known, Table.read(file), coding.or(known.numbers()::coding), labelColumn);
    } catch (UnclearCoding asked) {
      throw asked;
    } catch (InvalidInput refusal) {
      throw Misfit.of(file, known.labels(), refusal, FileKind.Holds.LABELS);
    }
  }

  /** The file is a list; only a person can say what it means. */
  private static final class UnclearCoding extends InvalidInput {
    UnclearCoding(Path file, LabelSet labels) {
      super("dfew.coding-unclear", file, labels.size(), labels.message(Label.of(1)));
    }
  }

  private static LabelList ofFolders(RecognisedFile known) {
    List<ClassFolders.Clip> read = ClassFolders.read(known.file(), known.labels());
    ClipNames names = ClipNames.of(read.stream().map(ClassFolders.Clip::path).toList());
    Map<String, Integer> numbers = numbers(names);
    List<LabelledClip> clips = new ArrayList<>();
    Map<Integer, FixedParts.Part> parts = new HashMap<>();
    Map<Integer, String> back = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      String name = names.names().get(i);
      int id = numbers.getOrDefault(name, 0);
      clips.add(new LabelledClip(id, read.get(i).label()));
      read.get(i).part().ifPresent(part -> parts.put(id, part));
      if (!names.numbered()) {
        back.put(id, name);
      }
    }
    return new LabelList(clips, back, parts, Map.of(), 0, known.sentence(), List.of());
  }

  private static LabelList of(
      RecognisedFile known,
      Table table,
      Optional<LabelCoding> coding,
      Optional<String> labelColumn) {
    Path file = known.file();
    LabelSet labels = known.labels();
    labelColumn.ifPresent(table::requiring);
    String label = labelColumn.orElseGet(() -> labelColumn(table));
    String clip = table.firstOf(CLIP.toArray(String[]::new));
    ClipNames names = ClipNames.of(table.rows().stream().map(row -> named(row, clip)).toList());
    requireDistinct(table, clip, names.names());
    Map<String, Integer> numbers = numbers(names);
    List<LabelledClip> clips = new ArrayList<>();
    boolean last = false;
    boolean numbered = false;
    for (int i = 0; i < table.rows().size(); i++) {
      TableRow row = table.rows().get(i);
      Optional<Label> word = labels.find(row.text(label));
      int number =
          word.map(Label::number).orElseGet(() -> number(row, label, labels.size(), coding));
      numbered |= word.isEmpty();
      last |= number == labels.size();
      if (number > 0) {
        int id = numbers.getOrDefault(names.names().get(i), 0);
        clips.add(new LabelledClip(id, labels.label(number)));
      }
    }
    int unlabelled = table.rows().size() - clips.size();
    List<Message> warnings = new ArrayList<>(table.warnings());
    if (coding.isEmpty() && numbered && !last && !clips.isEmpty()) {
      warnings.add(unclear(file, labels, unlabelled > 0));
    }
    Map<Integer, String> back = new HashMap<>();
    if (!names.numbered()) {
      numbers.forEach((name, number) -> back.put(number, name));
      warnings.add(Message.of("dfew.clips-named", file));
    }
    List<Optional<Integer>> byRow =
        names.names().stream().map(name -> Optional.ofNullable(numbers.get(name))).toList();
    return new LabelList(
        clips,
        back,
        parts(table, names, numbers),
        new OriginColumns(table).read(byRow),
        unlabelled,
        known.sentence(),
        warnings);
  }

  /**
   * The same, with what another table says of where the clips are from.
   *
   * @throws InvalidInput when it has no column movie, a clip is there twice or under a name that is
   *     none of these, or where the clips are from is known already
   */
  public LabelList withOrigins(Path file) {
    Table table = Table.read(file);
    OriginColumns columns = new OriginColumns(table);
    if (!columns.hasMovies()) {
      throw new InvalidInput("dfew.no-movie-column", file);
    }
    if (!origins.isEmpty()) {
      throw new InvalidInput("dfew.movies-twice", file);
    }
    String clip = table.firstOf(CLIP.toArray(String[]::new));
    ClipNames called = ClipNames.of(table.rows().stream().map(row -> named(row, clip)).toList());
    requireDistinct(table, clip, called.names());
    Map<String, Integer> numbers = new HashMap<>();
    clips.forEach(
        one ->
            numbers.put(
                names.getOrDefault(one.videoName(), Integer.toString(one.videoName())),
                one.videoName()));
    List<Optional<Integer>> byRow =
        called.names().stream().map(name -> Optional.ofNullable(numbers.get(name))).toList();
    Map<Integer, ClipOrigin> from = columns.read(byRow);
    if (from.isEmpty()) {
      throw new InvalidInput("dfew.movies-of-others", file);
    }
    List<Message> doubts = new ArrayList<>(warnings);
    doubts.addAll(table.warnings());
    return new LabelList(clips, names, parts, from, unlabelled, found, doubts);
  }

  private static Map<Integer, FixedParts.Part> parts(
      Table table, ClipNames names, Map<String, Integer> numbers) {
    Map<Integer, FixedParts.Part> parts = new HashMap<>();
    if (table.has(PART)) {
      for (int i = 0; i < table.rows().size(); i++) {
        TableRow row = table.rows().get(i);
        if (!row.text(PART).isBlank()) {
          parts.put(
              numbers.getOrDefault(names.names().get(i), 0),
              FixedParts.Part.ofWord(row.text(PART))
                  .orElseThrow(() -> row.wrong("dfew.row-part", row.text(PART))));
        }
      }
    }
    return parts;
  }

  /** The column that names the clips; empty where none is called so. */
  public static Optional<String> clipColumn(Table table) {
    return CLIP.stream().filter(table::has).findFirst();
  }

  private static String labelColumn(Table table) {
    try {
      return table.firstOf(Header.LABEL.toArray(String[]::new));
    } catch (InvalidInput missing) {
      throw new InvalidInput(
          missing, "dfew.no-label-column", table.name(), String.join(", ", table.columns()));
    }
  }

  private static String named(TableRow row, String column) {
    String name = row.text(column);
    if (name.isEmpty()) {
      throw row.wrong("dfew.row-empty", column);
    }
    return name;
  }

  private static void requireDistinct(Table table, String column, List<String> names) {
    Map<String, Long> lines = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      TableRow row = table.rows().get(i);
      Long before = lines.putIfAbsent(names.get(i), row.line());
      if (before != null) {
        throw row.wrong("dfew.row-twice", column, names.get(i), before);
      }
    }
  }

  private static Map<String, Integer> numbers(ClipNames names) {
    Map<String, Integer> numbers = new TreeMap<>();
    names.names().forEach(name -> numbers.put(name, 0));
    int next = 1;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      entry.setValue(names.numbered() ? Integer.parseInt(entry.getKey()) : next++);
    }
    return numbers;
  }

  /** Of the label, or 0 for none. */
  private static int number(TableRow row, String column, int size, Optional<LabelCoding> coding) {
    if (LabelNames.meansNoLabel(row.text(column))) {
      return 0;
    }
    return coding.filter(said -> said == LabelCoding.FROM_0).isPresent()
        ? row.integer(column, 0, size - 1) + 1
        : row.integer(column, 0, size);
  }

  /** A warning, or a refusal where the labels may as well count from 0. */
  private static Message unclear(Path file, LabelSet labels, boolean zero) {
    if (zero) {
      throw new UnclearCoding(file, labels);
    }
    return Message.of(
        "dfew.coding-assumed",
        file,
        labels.size(),
        labels.message(Label.of(1)),
        labels.message(Label.of(labels.size())));
  }
}
