package org.tenfold.release.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenfold.console.TextTable;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.FoldBalance;
import org.tenfold.dfew.FoldBalance.Spread;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.dfew.leakage.Overlap;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/** What the command {@code folds} says of what it made. */
record FoldsReport(LabelSet labels, Folds folds, FoldBalance balance, Leakage leakage) {
  private static final double PERCENT = 100;

  /** Of whole folds with nothing to test, or else of classes that are not tested in some. */
  Optional<Message> doubt() {
    Optional<Fold> empty = folds.all().stream().filter(fold -> fold.test().isEmpty()).findFirst();
    String lacking = balance.lacking().stream().map(labels::title).collect(joining(", "));
    return empty
        .map(fold -> Message.of("release.folds-empty", fold.number()))
        .or(
            () ->
                Optional.of(lacking)
                    .filter(some -> !some.isEmpty())
                    .map(some -> Message.of("release.folds-lacking", some)));
  }

  List<Map<String, ?>> sizes() {
    List<Map<String, ?>> sizes = new ArrayList<>();
    for (Fold fold : folds.all()) {
      Map<String, Object> size = new LinkedHashMap<>();
      size.put("fold", fold.number());
      size.put("train", sizes(fold.train()));
      if (!fold.validation().isEmpty()) {
        size.put("validation", sizes(fold.validation()));
      }
      size.put("test", sizes(fold.test()));
      sizes.add(size);
    }
    return sizes;
  }

  List<Map<String, ?>> balanceFields() {
    List<Map<String, ?>> classes = new ArrayList<>();
    for (Spread one : balance.classes()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("class", labels.title(one.label()));
      fields.put("clips", one.clips());
      fields.put("leastInATestPart", one.least());
      fields.put("mostInATestPart", one.most());
      fields.put("sharePointsOff", one.points());
      classes.add(fields);
    }
    return classes;
  }

  Map<String, ?> leakageFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("testClips", leakage.testClips());
    kinds()
        .forEach(
            (kind, overlap) -> {
              Map<String, Object> of = new LinkedHashMap<>();
              of.put("knownOfClips", overlap.known());
              if (!overlap.isUnknown()) {
                of.put("onBothSides", overlap.crossing());
                of.put("testClipsTouched", overlap.touched());
              }
              fields.put(kind, of);
            });
    fields.put("testClipsTouched", leakage.touched());
    return fields;
  }

  private Map<String, Overlap> kinds() {
    Map<String, Overlap> kinds = new LinkedHashMap<>();
    kinds.put("movies", leakage.movies());
    kinds.put("persons", leakage.persons());
    kinds.put("neighbours", leakage.neighbours());
    kinds.put("near-duplicates", leakage.nearDuplicates());
    return kinds;
  }

  /** Three tables, one below the other. */
  String table() {
    return sizeTable() + System.lineSeparator() + balanceTable() + leakageTable();
  }

  private TextTable sizeTable() {
    List<Object> header = new ArrayList<>(List.of("fold", "part"));
    header.addAll(sizes(List.of()).keySet());
    TextTable table = new TextTable().row(header);
    for (Fold fold : folds.all()) {
      table.row(line(fold, "train", fold.train()));
      if (!fold.validation().isEmpty()) {
        table.row(line(fold, "validation", fold.validation()));
      }
      table.row(line(fold, "test", fold.test()));
    }
    return table;
  }

  private String balanceTable() {
    TextTable table = new TextTable();
    balance
        .widest()
        .ifPresent(
            one ->
                table.row(
                    "share of a class in a test part, at most off by",
                    String.format(
                        Locale.ROOT, "%.2f points (%s)", one.points(), labels.title(one.label()))));
    balance
        .rarest()
        .ifPresent(
            one ->
                table.row(
                    "rarest class, clips in a test part",
                    "%d to %d of %d (%s)"
                        .formatted(
                            one.least(), one.most(), one.clips(), labels.title(one.label()))));
    return table.toString() + System.lineSeparator();
  }

  private TextTable leakageTable() {
    TextTable table =
        new TextTable().row("leakage", "on both sides", "test clips touched", "share");
    kinds()
        .forEach(
            (kind, overlap) -> {
              if (overlap.isUnknown()) {
                table.row(kind, "not known", "", "");
              } else {
                table.row(kind, overlap.crossing(), overlap.touched(), share(overlap.touched()));
              }
            });
    boolean any = kinds().values().stream().anyMatch(overlap -> !overlap.isUnknown());
    return any ? table.row("any", "", leakage.touched(), share(leakage.touched())) : table;
  }

  private String share(int clips) {
    return String.format(Locale.ROOT, "%.1f %%", PERCENT * leakage.share(clips));
  }

  private List<Object> line(Fold fold, String part, List<LabelledClip> clips) {
    List<Object> line = new ArrayList<>(List.of(fold.number(), part));
    line.addAll(sizes(clips).values());
    return line;
  }

  /** Clips per class and in total. */
  Map<String, Long> sizes(List<LabelledClip> clips) {
    Map<Label, Long> byLabel = clips.stream().collect(groupingBy(LabelledClip::label, counting()));
    Map<String, Long> sizes = new LinkedHashMap<>();
    labels.all().forEach(label -> sizes.put(labels.title(label), byLabel.getOrDefault(label, 0L)));
    sizes.put("total", (long) clips.size());
    return sizes;
  }
}
