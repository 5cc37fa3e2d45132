package org.tenfold.agreement.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.table.Header;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;
import org.tenfold.truth.Votes;

/**
 * Takes single votes row by row and keeps four numbers of each, so that ten million fit into some
 * hundred megabytes. On one thread.
 */
final class SingleVotes implements Consumer<TableRow> {
  private final String file;
  private final VoteReading how;
  private final String item;
  private final String annotator;
  private final String label;
  private final VoteLabels labels;
  private final VoteNames items = VoteNames.ofNumbers();
  private final VoteNames annotators = new VoteNames(UnaryOperator.identity());
  private final ItemClusters clusters = new ItemClusters();
  private final Column itemOfRow = new Column();
  private final Column annotatorOfRow = new Column();
  private final Column spellingOfRow = new Column();
  private final Column lineOfRow = new Column();

  SingleVotes(String file, List<String> columns, VoteReading how) {
    Header header = new Header(columns);
    this.file = file;
    this.how = how;
    this.item = column(header, "item", Header.ITEM);
    this.annotator = column(header, "annotator", Header.ANNOTATOR);
    this.label = column(header, "label", Header.LABEL);
    this.labels = new VoteLabels(how);
  }

  static boolean are(Header header) {
    return header.has(Header.ITEM) && header.has(Header.ANNOTATOR) && header.has(Header.LABEL);
  }

  private static String column(Header header, String usual, List<String> names) {
    return header.columns().stream()
        .filter(usual::equalsIgnoreCase)
        .findFirst()
        .orElseGet(() -> header.columns().get(header.find(names).orElseThrow()));
  }

  @Override
  public void accept(TableRow row) {
    int who = annotators.of(VoteTableReader.name(row, annotator));
    int what = items.of(VoteTableReader.name(row, item));
    int said = labels.of(row, label);
    itemOfRow.add(what);
    annotatorOfRow.add(who);
    spellingOfRow.add(said);
    lineOfRow.add((int) row.line());
    if (said != VoteLabels.NONE && how.cluster().isPresent()) {
      clusters.put(row, how.cluster().get(), items, what);
    }
  }

  /**
   * Once all rows are through.
   *
   * @param warnings grow by those of these votes
   * @throws InvalidInput when a person votes twice on an item
   */
  VoteTable table(List<Message> warnings) {
    int[] item = itemOfRow.take();
    int[] annotator = annotatorOfRow.take();
    Twice.in(item, items.size(), annotator, annotators.size())
        .ifPresent(twice -> refuse(twice, item, annotator));
    items.others().entrySet().stream()
        .findFirst()
        .ifPresent(
            alike ->
                warnings.add(
                    Message.of(
                        "agreement.items-alike",
                        file,
                        alike.getKey(),
                        String.join(", ", alike.getValue()))));
    warnings.addAll(labels.warnings(file));
    return table(item, annotator, warnings);
  }

  private void refuse(Twice twice, int[] item, int[] annotator) {
    int[] lines = lineOfRow.take();
    throw new InvalidInput(
        "table.row",
        file,
        lines[twice.second()],
        Message.of(
            "agreement.row-voted",
            annotators.name(annotator[twice.second()]),
            items.name(item[twice.second()]),
            lines[twice.first()]));
  }

  private VoteTable table(int[] item, int[] annotator, List<Message> warnings) {
    lineOfRow.take(); // nobody is refused any more
    int[] spelling = spellingOfRow.take();
    int[] given =
        IntStream.range(0, spelling.length)
            .filter(row -> spelling[row] != VoteLabels.NONE)
            .toArray();
    Renumbered what = Renumbered.of(given, item, items.size());
    Renumbered who = Renumbered.of(given, annotator, annotators.size());
    List<String> people = who.names(annotators);
    warnAlike(people, warnings);
    List<String> counted = labels.counted();
    List<String> categories =
        how.categories().isEmpty()
            ? counted.stream().distinct().sorted().toList()
            : how.categories();
    int[] category = counted.stream().mapToInt(categories::indexOf).toArray();
    Votes votes =
        Votes.indexed(
            what.names(items),
            people,
            categories,
            what.of(given, item),
            who.of(given, annotator),
            Renumbered.picked(given, spelling, category));
    return new VoteTable(
        categories,
        votes.counts(),
        how.cluster(),
        how.cluster().isPresent()
            ? clusters.of(what.before())
            : IntStream.range(0, what.before().length).asLongStream().toArray(),
        Optional.of(votes),
        warnings);
  }

  /** Nobody is made one with another: two people may well be called so. */
  private void warnAlike(List<String> people, List<Message> warnings) {
    Map<String, TreeSet<String>> alike = new TreeMap<>();
    people.forEach(
        one ->
            alike.computeIfAbsent(one.toLowerCase(Locale.ROOT), any -> new TreeSet<>()).add(one));
    alike.values().stream()
        .filter(names -> names.size() > 1)
        .forEach(
            names ->
                warnings.add(
                    Message.of("agreement.annotators-alike", file, String.join(", ", names))));
  }

  /** One number a row; they are taken once, so that they are not there twice. */
  private static final class Column {
    private IntStream.Builder rows = IntStream.builder();

    void add(int number) {
      rows.add(number);
    }

    int[] take() {
      int[] all = rows.build().toArray();
      rows = IntStream.builder();
      return all;
    }
  }

  /** The cluster of each item that has one. */
  private static final class ItemClusters {
    private static final int UNKNOWN = -1;

    private final VoteNames names = VoteNames.ofNumbers();
    private int[] ofItem = new int[0];

    void put(TableRow row, String column, VoteNames items, int item) {
      int cluster = names.of(VoteTableReader.name(row, column));
      if (item >= ofItem.length) {
        int before = ofItem.length;
        ofItem = Arrays.copyOf(ofItem, Math.max(item + 1, before * 2));
        Arrays.fill(ofItem, before, ofItem.length, UNKNOWN);
      }
      if (ofItem[item] == UNKNOWN) {
        ofItem[item] = cluster;
      } else if (ofItem[item] != cluster) {
        throw row.wrong(
            "agreement.row-two-clusters",
            items.name(item),
            column,
            WholeNumber.canonical(names.name(cluster)),
            WholeNumber.canonical(names.name(ofItem[item])));
      }
    }

    /** Numbered in the order of these items. */
    long[] of(int[] items) {
      List<Integer> order = new ArrayList<>();
      int[] number = new int[names.size()];
      Arrays.fill(number, UNKNOWN);
      long[] clusters = new long[items.length];
      for (int i = 0; i < items.length; i++) {
        int cluster = ofItem[items[i]];
        if (number[cluster] == UNKNOWN) {
          number[cluster] = order.size();
          order.add(cluster);
        }
        clusters[i] = number[cluster];
      }
      return clusters;
    }
  }
}
