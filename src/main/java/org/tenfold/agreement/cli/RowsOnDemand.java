package org.tenfold.agreement.cli;

import java.util.AbstractList;
import java.util.function.IntFunction;

/** A list whose elements are made each time they are asked for, and so need no memory. */
final class RowsOnDemand<T> extends AbstractList<T> {
  private final int size;
  private final IntFunction<T> row;

  RowsOnDemand(int size, IntFunction<T> row) {
    this.size = size;
    this.row = row;
  }

  @Override
  public T get(int index) {
    return row.apply(index);
  }

  @Override
  public int size() {
    return size;
  }
}
