package org.tenfold.dfew.group;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Items that share a key stay together, and so do those that are joined over others: a person who
 * plays in two movies makes one group of both.
 *
 * @param groups the group of each item, numbered from 0 in the order of their first items
 * @param count of groups
 */
public record Together(List<Integer> groups, int count) {
  public Together {
    groups = List.copyOf(groups);
  }

  /**
   * @param keys of each item; one without a key is a group of its own
   */
  public static Together of(List<? extends Collection<String>> keys) {
    int[] parent = new int[keys.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int item = 0; item < parent.length; item++) {
      parent[item] = item;
      for (String key : keys.get(item)) {
        Integer other = first.putIfAbsent(key, item);
        if (other != null) {
          join(parent, other, item);
        }
      }
    }
    int[] groups = new int[parent.length];
    int count = 0;
    for (int item = 0; item < parent.length; item++) {
      int root = root(parent, item);
      groups[item] = root == item ? count++ : groups[root];
    }
    return new Together(Arrays.stream(groups).boxed().toList(), count);
  }

  /** The smaller of two roots stays one, so that it is the first item of its group. */
  private static void join(int[] parent, int one, int other) {
    int a = root(parent, one);
    int b = root(parent, other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  private static int root(int[] parent, int item) {
    int root = item;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]]; // halves the way for those who ask after
      root = parent[root];
    }
    return root;
  }
}
