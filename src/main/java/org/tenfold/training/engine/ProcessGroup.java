package org.tenfold.training.engine;

import java.util.List;

/**
 * Processes that train one network together, each on its part of every batch. They exchange the
 * network's outputs, so that each computes the loss of the whole batch (EC-STFL and the centre loss
 * compare all its clips), and the gradients of the weights. All call {@link #sum} at the same
 * places.
 */
public interface ProcessGroup {
  /** A process by itself. */
  ProcessGroup ALONE =
      new ProcessGroup() {
        @Override
        public int rank() {
          return 0;
        }

        @Override
        public int size() {
          return 1;
        }

        @Override
        public double[][] sum(double[][] rows) {
          return rows;
        }
      };

  /** This process, from 0. */
  int rank();

  /** Number of processes. */
  int size();

  /**
   * The sum over all processes.
   *
   * @param rows as many, and as long, in each process
   */
  double[][] sum(double[][] rows);

  /** The one that writes files and speaks. */
  default boolean leads() {
    return rank() == 0;
  }

  /** This process's part of things that are numbered from 0. */
  default Part part(int count) {
    return new Part(
        (int) ((long) count * rank() / size()), (int) ((long) count * (rank() + 1) / size()));
  }

  /**
   * All rows, from the part of each process.
   *
   * @param own rows of this process's {@link #part}
   * @param count rows of all parts together
   * @param columns of a row
   */
  default double[][] gather(double[][] own, int count, int columns) {
    if (size() == 1 || count == 0) {
      return own;
    }
    double[][] all = new double[count][columns];
    System.arraycopy(own, 0, all, part(count).from(), own.length);
    return sum(all);
  }

  /**
   * A range.
   *
   * @param from first
   * @param to behind the last
   */
  record Part(int from, int to) {
    public <T> List<T> of(List<T> all) {
      return all.subList(from, to);
    }

    public double[][] of(double[][] rows) {
      return java.util.Arrays.copyOfRange(rows, from, to);
    }
  }

  /**
   * Where and as whom a process meets the others.
   *
   * @param rank from 0; the first one listens at {@code port} on {@code host}
   * @param size number of processes
   */
  record Rendezvous(int rank, int size, String host, int port) {
    public Rendezvous {
      if (size < 2 || rank < 0 || rank >= size || port < 1 || port > 65_535) {
        throw new IllegalArgumentException(
            "%d of %d at port %d is no rendezvous".formatted(rank, size, port));
      }
    }
  }
}
