package org.tenfold.statistics.projection;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The k nearest items of each item, exactly, nearest first; of equally near ones the lower index.
 *
 * @param index [items][k]
 * @param squared [items][k]: the squared distances
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Neighbours(int[][] index, double[][] squared) {
  private static final int BLOCK = 64;

  /** More are looked at than are asked for, as single precision may exchange some at the edge. */
  private static final int SPARE = 4;

  /**
   * @param k 1 to items − 1
   */
  static Neighbours of(Distances distances, int k, Workers workers, Workers.Begun begun) {
    int items = distances.items();
    int[][] index = new int[items][];
    double[][] squared = new double[items][];
    workers.each(
        items,
        BLOCK,
        (first, end) -> {
          float[][] rows = new float[end - first][items];
          distances.fill(first, end, rows);
          for (int item = first; item < end; item++) {
            rows[item - first][item] = Float.POSITIVE_INFINITY;
            int[] nearest = nearest(rows[item - first], Math.min(items - 1, k + SPARE));
            sort(distances, item, nearest, k, index, squared);
          }
        },
        begun);
    return new Neighbours(index, squared);
  }

  private static void sort(
      Distances distances, int item, int[] nearest, int k, int[][] index, double[][] squared) {
    record Near(int item, double squared) {}

    Near[] near =
        IntStream.of(nearest)
            .mapToObj(other -> new Near(other, distances.squared(item, other)))
            .sorted(Comparator.comparingDouble(Near::squared).thenComparingInt(Near::item))
            .limit(k)
            .toArray(Near[]::new);
    index[item] = new int[k];
    squared[item] = new double[k];
    for (int i = 0; i < k; i++) {
      index[item][i] = near[i].item();
      squared[item][i] = near[i].squared();
    }
  }

  /** Indices of the k least numbers, in no order: a heap with the greatest of them on top. */
  static int[] nearest(float[] numbers, int k) {
    int[] heap = new int[k];
    int size = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (size < k) {
        heap[size] = i;
        up(heap, size++, numbers);
      } else if (numbers[i] < numbers[heap[0]]) {
        heap[0] = i;
        down(heap, numbers);
      }
    }
    return heap;
  }

  private static void up(int[] heap, int place, float[] numbers) {
    int child = place;
    while (child > 0 && numbers[heap[(child - 1) / 2]] < numbers[heap[child]]) {
      swap(heap, child, (child - 1) / 2);
      child = (child - 1) / 2;
    }
  }

  private static void down(int[] heap, float[] numbers) {
    int parent = 0;
    while (2 * parent + 1 < heap.length) {
      int child = 2 * parent + 1;
      if (child + 1 < heap.length && numbers[heap[child + 1]] > numbers[heap[child]]) {
        child++;
      }
      if (numbers[heap[parent]] >= numbers[heap[child]]) {
        return;
      }
      swap(heap, parent, child);
      parent = child;
    }
  }

  private static void swap(int[] heap, int one, int other) {
    int kept = heap[one];
    heap[one] = heap[other];
    heap[other] = kept;
  }
}
