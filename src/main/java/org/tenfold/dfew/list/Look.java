package org.tenfold.dfew.list;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.label.Label;
import org.tenfold.label.LabelNames;
import org.tenfold.label.LabelSet;
import org.tenfold.table.Header;
import org.tenfold.table.TableLine;
import org.tenfold.table.WholeNumber;

/** Looks at the lines of one table and then says what it is. */
final class Look implements Consumer<TableLine> {
  /** More than the largest set has. */
  private static final int MOST_LABELS = 100;

  private static final int LEAST_COUNTS = 3;
  private static final Pattern SHARE = Pattern.compile("[01]?[.,]\\d+");
  private static final Pattern MOVIE = Pattern.compile("(?i).*\\.(mp4|avi|mov|mkv|webm|flv)");
  private static final Set<String> PREDICTION = Set.of("prediction", "predicted", "pred");
  private static final String FILE_NAME = "file_name";

  private final Path file;
  private final LabelSet set;
  private final Optional<LabelCoding> said;
  private final Optional<String> labelColumn;
  private final Set<String> labels = new TreeSet<>();
  private final Set<String> clips = new HashSet<>();
  private List<String> columns = List.of();
  private OptionalInt clip = OptionalInt.empty();
  private OptionalInt label = OptionalInt.empty();
  private OptionalInt total = OptionalInt.empty();
  private int[] votes = {};
  private long rows;
  private boolean shares;
  private boolean movies = true;
  private boolean foldersSayTheLabel = true;
  private final LabelOrder order;

  Look(Path file, LabelSet set, Optional<LabelCoding> said, Optional<String> labelColumn) {
    this.file = file;
    this.set = set;
    this.order = new LabelOrder(set);
    this.said = said;
    this.labelColumn = labelColumn;
  }

  @Override
  public void accept(TableLine line) {
    if (columns.isEmpty()) {
      header(line.values());
    } else if (line.values().size() == columns.size()) {
      row(line.values());
    }
  }

  private void header(List<String> names) {
    columns = names;
    clip = place(LabelList.CLIP);
    label = labelColumn.isPresent() ? place(List.of(labelColumn.get())) : place(Header.LABEL);
    total = place(Header.TOTAL);
    votes =
        IntStream.range(0, names.size())
            .filter(i -> label.isEmpty() || label.getAsInt() != i)
            .filter(i -> VoteColumns.label(names.get(i), set).isPresent())
            .toArray();
  }

  private OptionalInt place(List<String> names) {
    return names.stream()
        .flatMapToInt(
            name ->
                IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).equalsIgnoreCase(name)))
        .findFirst();
  }

  private boolean has(List<String> names) {
    return place(names).isPresent();
  }

  private void row(List<String> values) {
    rows++;
    String name = clip.isPresent() ? values.get(clip.getAsInt()) : "";
    String text = label.isPresent() ? values.get(label.getAsInt()) : "";
    if (clip.isPresent()) {
      clips.add(WholeNumber.canonical(name));
    }
    if (labels.size() < MOST_LABELS && label.isPresent()) {
      labels.add(text);
    }
    movies &= MOVIE.matcher(name).matches();
    Optional<Label> folder = order.folder(name);
    foldersSayTheLabel &= folder.isPresent() && folder.equals(set.find(text));
    if (total.isPresent()) {
      WholeNumber.of(values.get(total.getAsInt()))
          .ifPresent(sum -> shares |= VoteColumns.areShares(votes, values, (int) sum));
    }
    for (int column : votes) {
      shares |= SHARE.matcher(values.get(column)).matches();
    }
    WholeNumber.of(text)
        .ifPresent(
            number -> {
              folder.ifPresent(one -> order.by(number, one));
              VoteColumns.most(columns, votes, values, set).ifPresent(one -> order.by(number, one));
            });
  }

  RecognisedFile end(boolean headerless) {
    FileKind kind = kind(headerless);
    LabelNumbers numbers = label.isEmpty() ? LabelNumbers.NONE : numbers(kind);
    return new RecognisedFile(file, set, kind, numbers, classes(numbers), rows, clips.size());
  }

  private FileKind kind(boolean headerless) {
    boolean listed = clip.isPresent() && label.isPresent();
    if (headerless && listed) {
      return headerlessKind();
    }
    if (VoteColumns.areThoseOfDfew(columns, set)
        && has(List.of("order", "video_name", "clip_name"))) {
      return FileKind.ANNOTATION;
    }
    if (has(Header.ITEM) && has(Header.ANNOTATOR)) {
      return FileKind.VOTES;
    }
    if (columns.stream().anyMatch(one -> PREDICTION.contains(one.toLowerCase(Locale.ROOT)))) {
      return FileKind.PREDICTIONS;
    }
    if (has(List.of(FILE_NAME)) && label.isPresent()) {
      return FileKind.METADATA;
    }
    if (votes.length >= Math.min(LEAST_COUNTS, set.size())) {
      return shares ? FileKind.SOFT_LABELS : FileKind.COUNTS;
    }
    if (!listed || words().anyMatch(this::isForeign)) {
      return FileKind.UNKNOWN;
    }
    return has(List.of("video_name")) ? FileKind.DFEW_LIST : FileKind.LIST;
  }

  private FileKind headerlessKind() {
    if (words().anyMatch(this::isCompound)) {
      return FileKind.MAFW_COMPOUND;
    }
    if (words().anyMatch(this::isForeign)) {
      return FileKind.UNKNOWN;
    }
    if (has(Header.FRAMES)) {
      return FileKind.LOADER_LIST;
    }
    boolean inWords = words().findAny().isPresent();
    if (inWords && foldersSayTheLabel) {
      return FileKind.FERV39K;
    }
    return inWords && movies ? FileKind.MAFW : FileKind.PATH_LIST;
  }

  /** Labels that are neither numbers nor none. */
  private Stream<String> words() {
    return labels.stream()
        .filter(text -> WholeNumber.of(text).isEmpty() && !LabelNames.meansNoLabel(text));
  }

  private boolean isForeign(String text) {
    return set.find(text).isEmpty();
  }

  /** Two labels or more, as MAFW joins them; some may be of its own set only. */
  private boolean isCompound(String text) {
    String[] parts = text.split("_");
    return isForeign(text)
        && parts.length > 1
        && Stream.of(parts).anyMatch(part -> set.find(part).isPresent());
  }

  private LabelNumbers numbers(FileKind kind) {
    Set<Long> present = new TreeSet<>();
    labels.stream()
        .filter(text -> !LabelNames.meansNoLabel(text))
        .map(WholeNumber::of)
        .filter(OptionalLong::isPresent)
        .forEach(number -> present.add(number.getAsLong()));
    if (present.isEmpty()) {
      return words().findAny().isPresent() ? LabelNumbers.WORDS : LabelNumbers.NONE;
    }
    if (said.isPresent()) {
      return LabelNumbers.of(said.get());
    }
    Optional<LabelCoding> shown = order.coding(file);
    if (present.stream().anyMatch(number -> number > set.size())) {
      return LabelNumbers.OPEN; // of a larger set: whoever reads them says so
    }
    if (present.contains((long) set.size())) {
      return LabelNumbers.FROM_1;
    }
    if (shown.isPresent()) {
      return LabelNumbers.of(shown.get());
    }
    if (kind == FileKind.VOTES || kind == FileKind.PREDICTIONS) {
      return present.contains(0L) ? LabelNumbers.FROM_0 : LabelNumbers.DOUBTED;
    }
    return present.contains(0L) ? LabelNumbers.OPEN : LabelNumbers.DOUBTED;
  }

  private int classes(LabelNumbers numbers) {
    boolean none = numbers == LabelNumbers.FROM_1 || numbers == LabelNumbers.DOUBTED;
    return (int)
        labels.stream()
            .filter(text -> !LabelNames.meansNoLabel(text))
            .map(
                text -> set.find(text).map(set::title).orElseGet(() -> WholeNumber.canonical(text)))
            .filter(text -> !(none && text.equals("0")))
            .distinct()
            .count();
  }
}
