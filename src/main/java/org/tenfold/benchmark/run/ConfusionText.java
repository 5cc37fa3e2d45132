package org.tenfold.benchmark.run;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.statistics.classification.ConfusionMatrix;

/** A confusion matrix of the emotions in a column: {@code 3,0,…;0,2,…}. */
final class ConfusionText {
  private ConfusionText() {}

  static String of(ConfusionMatrix matrix) {
    return Arrays.stream(matrix.toArray())
        .map(row -> IntStream.of(row).mapToObj(Integer::toString).collect(Collectors.joining(",")))
        .collect(Collectors.joining(";"));
  }

  static ConfusionMatrix read(String text) {
    int[][] counts =
        Stream.of(text.split(";"))
            .map(row -> Stream.of(row.split(",")).mapToInt(Integer::parseInt).toArray())
            .toArray(int[][]::new);
    return ConfusionMatrix.of(Scores.classes(counts.length), counts);
  }
}
