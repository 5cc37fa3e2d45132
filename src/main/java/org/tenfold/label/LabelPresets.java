package org.tenfold.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The label sets that come with Tenfold, by name. */
public final class LabelPresets {
  private static final Map<String, LabelSet> NAMED = new LinkedHashMap<>();

  static {
    NAMED.put("dfew-7", LabelSet.DFEW);
    NAMED.put("ferv39k-7", LabelSet.FERV39K);
    NAMED.put("afew-7", LabelSet.AFEW);
    NAMED.put("basic-8", LabelSet.BASIC_8);
    NAMED.put("mafw-11", LabelSet.MAFW);
  }

  private LabelPresets() {}

  /** As commands and addresses have them; that of DFEW first. */
  public static List<String> names() {
    return new ArrayList<>(NAMED.keySet());
  }

  /**
   * @param name in any case
   */
  public static Optional<LabelSet> named(String name) {
    return Optional.ofNullable(NAMED.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The name of the first set that has all these words; empty where none has. */
  public static Optional<String> knowing(Collection<String> words) {
    return NAMED.entrySet().stream()
        .filter(named -> words.stream().allMatch(word -> named.getValue().find(word).isPresent()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
