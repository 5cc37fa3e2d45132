package org.tenfold.benchmark.ui.run;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.tenfold.benchmark.score.PredictedClip;

/**
 * Clips in a chart, column by column: twelve thousand of them take 0.8 MB on the wire, and 1.9 MB
 * as an object each.
 *
 * @param x of {@link #DIGITS} digits
 * @param label from 1
 * @param said from 1
 * @param entropy of its votes, 0..1
 * @param clips their ids, 16 bytes each, in base64
 * @param votes for each emotion, clip after clip
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
public record ClipPlaces(
    double[] x,
    double[] y,
    int[] label,
    int[] said,
    int[] fold,
    double[] entropy,
    int[] number,
    String clips,
    int[] votes) {
  /** A chart is less than a thousand pixels wide. */
  private static final int DIGITS = 4;

  private static final double THOUSANDTHS = 1e3;
  private static final int ID_BYTES = 16;

  /** A clip's place. */
  public record Place(PredictedClip clip, double x, double y) {}

  public static ClipPlaces of(List<Place> places) {
    double unit =
        unit(
            places.stream()
                .mapToDouble(one -> Math.max(Math.abs(one.x()), Math.abs(one.y())))
                .max()
                .orElse(1));
    return new ClipPlaces(
        numbers(places, one -> Math.round(one.x() * unit) / unit),
        numbers(places, one -> Math.round(one.y() * unit) / unit),
        integers(places, one -> one.clip().said().truth().number()),
        integers(places, one -> one.clip().said().predicted().number()),
        integers(places, one -> Integer.parseInt(one.clip().said().fold())),
        numbers(
            places,
            one -> Math.round(one.clip().votes().normalisedEntropy() * THOUSANDTHS) / THOUSANDTHS),
        integers(places, one -> one.clip().clip().number()),
        ids(places),
        places.stream()
            .flatMapToInt(one -> java.util.Arrays.stream(one.clip().votes().toArray()))
            .toArray());
  }

  /** By which numbers up to the greatest are multiplied to keep {@link #DIGITS} of them. */
  private static double unit(double greatest) {
    return Math.pow(10, DIGITS - 1 - Math.floor(Math.log10(Math.max(greatest, 1e-9))));
  }

  private static double[] numbers(List<Place> places, ToDoubleFunction<Place> number) {
    return places.stream().mapToDouble(number).toArray();
  }

  private static int[] integers(List<Place> places, ToIntFunction<Place> number) {
    return places.stream().mapToInt(number).toArray();
  }

  private static String ids(List<Place> places) {
    ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES * places.size());
    for (Place one : places) {
      bytes
          .putLong(one.clip().clip().clip().orElseThrow().value().getMostSignificantBits())
          .putLong(one.clip().clip().clip().orElseThrow().value().getLeastSignificantBits());
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
