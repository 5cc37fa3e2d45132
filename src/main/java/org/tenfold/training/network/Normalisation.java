package org.tenfold.training.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the pixels of a clip, red, green, blue, 0..255, become the numbers that a network sees: less
 * a mean, divided by a deviation. Weights answer rightly only for the numbers they were trained on.
 *
 * @param key as the command line has it
 * @param bgr whether the network's channels are blue, green, red
 * @param mean of each of the network's channels, 0..255
 * @param deviation of each of the network's channels, above 0
 */
public record Normalisation(String key, boolean bgr, List<Double> mean, List<Double> deviation) {
  private static final int CHANNELS = 3;
  private static final int LONGEST = 200;
  private static final double WHITE = 255;
  private static final double MIDDLE = 127.5;

  /** -1..1: networks trained from scratch here, and the authors' weights of I3D. */
  public static final Normalisation CENTRED =
      new Normalisation(
          "centred", false, List.of(MIDDLE, MIDDLE, MIDDLE), List.of(MIDDLE, MIDDLE, MIDDLE));

  /** 0..1: the DFEW authors' own weights (their DFEW_Dataset.py). */
  public static final Normalisation UNIT =
      new Normalisation("unit", false, List.of(0.0, 0.0, 0.0), List.of(WHITE, WHITE, WHITE));

  /** Torchvision's weights of video networks on Kinetics-400. */
  public static final Normalisation KINETICS =
      shares("kinetics", List.of(0.43216, 0.394666, 0.37645), List.of(0.22803, 0.22145, 0.216989));

  /** Weights of Hara et al. on Kinetics, by their code of 2020. */
  public static final Normalisation KINETICS_HARA =
      shares("kinetics-hara", List.of(0.4345, 0.4051, 0.3775), List.of(0.2768, 0.2713, 0.2737));

  /** Torchvision's weights of image networks, and P3D's by its authors. */
  public static final Normalisation IMAGENET =
      shares("imagenet", List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

  /**
   * C3D's weights on Sports-1M: blue, green, red less the mean of each channel, not divided. The
   * authors take away a mean picture; PyTorch's versions of their weights take its channels' means.
   */
  public static final Normalisation SPORTS1M =
      new Normalisation("sports1m", true, List.of(90.0, 98.0, 102.0), List.of(1.0, 1.0, 1.0));

  public static final List<Normalisation> NAMED =
      List.of(CENTRED, UNIT, KINETICS, KINETICS_HARA, IMAGENET, SPORTS1M);

  public Normalisation {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    if (mean.size() != CHANNELS
        || deviation.size() != CHANNELS
        || !Stream.concat(mean.stream(), deviation.stream()).allMatch(Double::isFinite)
        || !deviation.stream().allMatch(one -> one > 0)) {
      throw new IllegalArgumentException(
          "A normalisation has three means and three deviations above 0.");
    }
  }

  /** Mean and deviation as PyTorch's code has them, of 0..1. */
  private static Normalisation shares(String key, List<Double> mean, List<Double> deviation) {
    return new Normalisation(key, false, times(mean), times(deviation));
  }

  private static List<Double> times(List<Double> shares) {
    return shares.stream().map(one -> one * WHITE).toList();
  }

  /**
   * One of {@link #NAMED} by its key, or {@code 0.45,0.45,0.45/0.225,0.225,0.225}: means and
   * deviations of red, green, blue of 0..1.
   *
   * @return empty when it is neither
   */
  public static Optional<Normalisation> of(String text) {
    return NAMED.stream()
        .filter(one -> one.key.equals(text))
        .findFirst()
        .or(() -> ofNumbers(text.replace(" ", "")));
  }

  private static Optional<Normalisation> ofNumbers(String text) {
    String[] halves = text.length() > LONGEST ? new String[0] : text.split("/", -1);
    try {
      return halves.length == 2
          ? Optional.of(shares(text, numbers(halves[0]), numbers(halves[1])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not numbers, or not three of them
    }
  }

  private static List<Double> numbers(String text) {
    return Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
  }

  /**
   * From -1..1 to what the network sees, in place.
   *
   * @param values a clip {@code [red green blue, frames, height, width]} from {@code offset} on
   */
  public void apply(float[] values, int offset, Shape shape) {
    if (equals(CENTRED)) {
      return;
    }
    if (shape.channels() != CHANNELS) {
      throw new IllegalArgumentException(key + " is for three channels.");
    }
    int plane = shape.size() / CHANNELS;
    if (bgr) {
      float[] red = Arrays.copyOfRange(values, offset, offset + plane);
      System.arraycopy(values, offset + 2 * plane, values, offset, plane);
      System.arraycopy(red, 0, values, offset + 2 * plane, plane);
    }
    for (int i = 0; i < CHANNELS * plane; i++) {
      double pixel = MIDDLE * values[offset + i] + MIDDLE;
      values[offset + i] = (float) ((pixel - mean.get(i / plane)) / deviation.get(i / plane));
    }
  }

  /** For people, for example {@code kinetics: (pixel / 255 - (0.432, ...)) / (0.228, ...)}. */
  public String words() {
    if (equals(CENTRED)) {
      return key + " (-1..1)";
    }
    return deviation.stream().allMatch(one -> one == 1)
        ? "%s (%s, 0..255 − %s)".formatted(key, bgr ? "BGR" : "RGB", list(mean, 1))
        : "%s ((0..1 − %s) ÷ %s)".formatted(key, list(mean, WHITE), list(deviation, WHITE));
  }

  private static String list(List<Double> numbers, double unit) {
    return String.join(
        ", ", numbers.stream().map(one -> String.format(Locale.ROOT, "%.4g", one / unit)).toList());
  }

  /** Its key: it stands in the record that decides whether a checkpoint is gone on from. */
  @Override
  public String toString() {
    return key;
  }
}
