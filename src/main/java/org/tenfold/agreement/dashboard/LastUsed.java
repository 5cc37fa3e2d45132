package org.tenfold.agreement.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the few entries that were used last. Not thread-safe. */
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {
  private final int kept;

  public LastUsed(int kept) {
    super(16, 0.75f, true);
    this.kept = kept;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > kept;
  }
}
