package org.tenfold.agreement;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the few entries that were used last. Not thread-safe. */
final class LastUsed<K, V> extends LinkedHashMap<K, V> {
  private final int kept;

  LastUsed(int kept) {
    super(16, 0.75f, true);
    this.kept = kept;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > kept;
  }
}
