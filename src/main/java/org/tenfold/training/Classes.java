package org.tenfold.training;

import java.util.HashSet;
import java.util.List;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/**
 * What a network tells apart: the keys of the labels of a set, in its order. Names for people are
 * the set's.
 */
public record Classes(List<String> keys) {
  /** Those of the paper. What says nothing of classes, of this or an earlier version, has these. */
  public static final Classes DFEW = of(LabelSet.DFEW);

  private static final String KEY = "[a-z][a-z0-9-]{0,39}";

  /**
   * @throws InvalidInput when they are not 2 to 20 different keys
   */
  public Classes {
    keys = List.copyOf(keys);
    if (keys.size() < LabelSet.LEAST
        || keys.size() > Label.MOST
        || new HashSet<>(keys).size() < keys.size()
        || !keys.stream().allMatch(key -> key.matches(KEY))) {
      throw new InvalidInput("training.classes", LabelSet.LEAST, Label.MOST);
    }
  }

  public static Classes of(LabelSet labels) {
    return new Classes(labels.all().stream().map(labels::key).toList());
  }

  public int size() {
    return keys.size();
  }

  /** The keys with commas, for files and sentences. */
  @Override
  public String toString() {
    return String.join(", ", keys);
  }
}
