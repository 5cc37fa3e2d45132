package org.tenfold.face;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.tenfold.face.detect.FaceDetector;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.face.detect.Point;
import org.tenfold.face.detect.SeenFace;
import org.tenfold.media.Picture;

/**
 * Prints how unsteady faces stand in aligned pictures, one for each frame: how far a landmark is
 * from the middle between where it was and where it will be. A face that moves evenly has none of
 * it. docs/benchmarks/faces.md.
 */
public final class JitterMeasure {
  private JitterMeasure() {}

  /**
   * @param folders each one clip's pictures as the command frames writes them, of any version
   */
  public static void main(String... folders) throws IOException {
    try (FaceDetector detector = new FaceDetector()) {
      for (String folder : folders) {
        System.out.println(folder + ": " + told(pictures(Path.of(folder)), detector));
      }
    }
  }

  private static String told(List<Picture> pictures, FaceDetector detector) {
    List<Optional<Landmarks>> faces =
        pictures.stream()
            .map(AlignedFacesTest::framed)
            .map(framed -> detector.look(framed).stream().findFirst().map(SeenFace::landmarks))
            .toList();
    List<Double> places = new ArrayList<>();
    List<Double> turns = new ArrayList<>();
    for (int i = 1; i < faces.size() - 1; i++) {
      if (faces.subList(i - 1, i + 2).stream().allMatch(Optional::isPresent)) {
        Landmarks before = faces.get(i - 1).orElseThrow();
        Landmarks now = faces.get(i).orElseThrow();
        Landmarks after = faces.get(i + 1).orElseThrow();
        for (int k = 0; k < now.points().size(); k++) {
          places.add(offMiddle(before.points().get(k), now.points().get(k), after.points().get(k)));
        }
        turns.add(Math.abs(Math.toDegrees(now.roll() - (before.roll() + after.roll()) / 2)));
      }
    }
    return String.format(
        Locale.ROOT,
        "%d pictures, %d threes; a landmark's place %s px; the turn %s degrees; grey levels from"
            + " picture to picture %.2f",
        pictures.size(),
        turns.size(),
        told(places),
        told(turns),
        change(pictures));
  }

  private static double offMiddle(Point before, Point now, Point after) {
    return Math.hypot(
        now.x() - (before.x() + after.x()) / 2, now.y() - (before.y() + after.y()) / 2);
  }

  private static String told(List<Double> values) {
    if (values.isEmpty()) {
      return "none";
    }
    values.sort(null);
    return String.format(
        Locale.ROOT,
        "median %.2f, 95 of 100 within %.2f",
        values.get(values.size() / 2),
        values.get(values.size() * 95 / 100));
  }

  /** Mean over all bytes of all neighbours. */
  private static double change(List<Picture> pictures) {
    long sum = 0;
    long count = 0;
    for (int i = 1; i < pictures.size(); i++) {
      byte[] one = pictures.get(i - 1).rgb();
      byte[] other = pictures.get(i).rgb();
      for (int k = 0; k < one.length; k++) {
        sum += Math.abs((one[k] & 0xff) - (other[k] & 0xff));
      }
      count += one.length;
    }
    return (double) sum / count;
  }

  private static List<Picture> pictures(Path folder) throws IOException {
    List<Picture> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.comparingInt(JitterMeasure::number)).toList()) {
        pictures.add(picture(ImageIO.read(file.toFile())));
      }
    }
    return pictures;
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
  }

  private static Picture picture(BufferedImage image) {
    byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int pixel = image.getRGB(x, y);
        int at = 3 * (y * image.getWidth() + x);
        rgb[at] = (byte) (pixel >> 16);
        rgb[at + 1] = (byte) (pixel >> 8);
        rgb[at + 2] = (byte) pixel;
      }
    }
    return new Picture(image.getWidth(), image.getHeight(), rgb);
  }
}
