package org.tenfold.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tenfold.worker.WorkerEvent;

/**
 * How clips of a fold were judged after an epoch: those of its test part, which is shown and never
 * used to choose, or of its validation part.
 *
 * @param cells [label, prediction]: clips
 */
public record EpochTally(List<List<Integer>> cells) {
  /** Names of the parts in events. */
  static final String TEST = "test";

  static final String VALIDATION = "validation";
  private static final String KEY = "%s.%d.%d";
  private static final String CLIPS = ".clips";
  private static final String CLASSES = ".classes";

  public EpochTally {
    cells = cells.stream().map(List::copyOf).toList();
  }

  public static EpochTally of(int[][] counts) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : counts) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return new EpochTally(rows);
  }

  /** [label, prediction]. */
  public int[][] counts() {
    return cells.stream()
        .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Mean recall of the emotions that have clips, 0..1; empty without any. */
  public OptionalDouble uar() {
    return IntStream.range(0, cells.size())
        .filter(label -> sum(cells.get(label)) > 0)
        .mapToDouble(label -> (double) cells.get(label).get(label) / sum(cells.get(label)))
        .average();
  }

  /** Share of the clips that were judged rightly, 0..1; empty without any. */
  public OptionalDouble war() {
    int hits = IntStream.range(0, cells.size()).map(label -> cells.get(label).get(label)).sum();
    return clips() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / clips());
  }

  private static int sum(List<Integer> row) {
    return row.stream().mapToInt(Integer::intValue).sum();
  }

  private int clips() {
    return cells.stream().mapToInt(EpochTally::sum).sum();
  }

  /** How many classes there are, and the cells that are not empty. */
  Map<String, Double> values(String part) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(part + CLIPS, (double) clips());
    values.put(part + CLASSES, (double) cells.size());
    for (int label = 0; label < cells.size(); label++) {
      for (int said = 0; said < cells.get(label).size(); said++) {
        int count = cells.get(label).get(said);
        if (count > 0) {
          values.put(KEY.formatted(part, label + 1, said + 1), (double) count);
        }
      }
    }
    return values;
  }

  /** Empty where the clips were not asked about. */
  static Optional<EpochTally> of(WorkerEvent.Metric event, String part) {
    if (event.find(part + CLIPS).isEmpty()) {
      return Optional.empty();
    }
    int classes = (int) event.get(part + CLASSES);
    int[][] counts = new int[classes][classes];
    for (int label = 0; label < classes; label++) {
      for (int said = 0; said < classes; said++) {
        counts[label][said] = (int) event.find(KEY.formatted(part, label + 1, said + 1)).orElse(0);
      }
    }
    return Optional.of(of(counts));
  }
}
