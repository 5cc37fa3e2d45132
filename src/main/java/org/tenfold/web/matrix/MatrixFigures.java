package org.tenfold.web.matrix;

import java.util.List;
import java.util.Optional;

/** The numbers of a square. */
public interface MatrixFigures {
  /** Of a cell. */
  MatrixCell at(MatrixPlace place, boolean percent);

  /** Whether there are both counts and percent of the row, so that one may choose. */
  default boolean inTwoUnits() {
    return false;
  }

  /** Of rows and of columns; empty where they mean nothing. */
  default Optional<Sums> sums() {
    return Optional.empty();
  }

  /** The sum of each. */
  record Sums(List<String> rows, List<String> columns, String all) {}
}
