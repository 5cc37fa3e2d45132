package org.tenfold.dfew.list;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/**
 * Labels in numbers beside what else the same rows say: the folder of a clip that is called for a
 * label, or the label with most votes.
 */
final class LabelOrder {
  /** Votes and labels of a clip may differ; one slip in ten is no other order. */
  private static final double MOST = 0.9;

  private static final double FEW = 0.5;

  /** Rows that show anything. */
  private static final int LEAST = 3;

  private final LabelSet labels;
  private final int[] fits = new int[LabelCoding.values().length];
  private final Set<Label> shown = new TreeSet<>();
  private int rows;
  private String misfit = "";

  LabelOrder(LabelSet labels) {
    this.labels = labels;
  }

  /** The label that one of the folders of a path is called for, the innermost first. */
  Optional<Label> folder(String path) {
    String[] parts = path.split("[/\\\\]");
    for (int i = parts.length - 2; i >= 0; i--) {
      Optional<Label> label = labels.find(parts[i]);
      if (label.isPresent()) {
        return label;
      }
    }
    return Optional.empty();
  }

  void by(long number, Label label) {
    rows++;
    shown.add(label);
    boolean any = false;
    for (LabelCoding coding : LabelCoding.values()) {
      boolean fit = number == label.index() + coding.base();
      any |= fit;
      fits[coding.base()] += fit ? 1 : 0;
    }
    if (!any && number > 0 && misfit.isEmpty()) {
      misfit = number + " = " + labels.title(label);
    }
  }

  /**
   * Which coding these rows show; empty when they show none.
   *
   * @throws InvalidInput when most fit neither: then the labels are in another order
   */
  Optional<LabelCoding> coding(Path file) {
    if (rows < LEAST || shown.size() < 2) {
      return Optional.empty();
    }
    Optional<LabelCoding> coding =
        Stream.of(LabelCoding.values())
            .filter(one -> fits[one.base()] >= MOST * rows)
            .filter(one -> fits[1 - one.base()] <= FEW * rows)
            .findFirst();
    if (coding.isEmpty() && !misfit.isEmpty() && fits[0] + fits[1] < FEW * rows) {
      throw new InvalidInput("dfew.order-other", file, misfit, String.join(", ", labels.titles()));
    }
    return coding;
  }
}
