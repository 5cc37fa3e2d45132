package org.tenfold.web;

import static java.lang.Math.abs;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.hypot;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.label.Label;

/** What docs/design.md says of the labels' colours, computed anew from the tokens. */
class PaletteTest {
  /** Normal vision, then protan-, deuteran- and tritanopia: Machado et al. 2009, severity 1. */
  private static final double[][][] VISIONS = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {
      {0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}
    },
    {
      {0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}
    },
    {
      {1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}
    }
  };

  private static final double[][] XYZ = {
    {0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
    {0.2126729, 0.7151522, 0.0721750},
    {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}
  };

  /** The bounds of docs/design.md: least CIEDE2000 distance of two of the first labels. */
  @ParameterizedTest
  @CsvSource({"7,14.3,10.4", "11,10.8,10.2", "20,7.3,7.9"})
  void theFirstLabelsStayApartForEveryCommonVision(int first, double light, double dark)
      throws IOException {
    assertThat(least(colours("label", 0).subList(0, first))).isGreaterThan(light);
    assertThat(least(colours("label", 1).subList(0, first))).isGreaterThan(dark);
  }

  @Test
  void whatIsWrittenOnALabelsColourCanBeRead() throws IOException {
    for (int mode = 0; mode < 2; mode++) {
      List<double[]> grounds = colours("label", mode);
      List<double[]> texts = colours("on-label", mode);
      assertThat(grounds).hasSize(Label.MOST);
      for (int i = 0; i < Label.MOST; i++) {
        assertThat(contrast(grounds.get(i), texts.get(i)))
            .as("on label %d", i + 1)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  /** A pair of Sharma, Wu and Dalal 2005, table 1. */
  @Test
  void theDistanceIsThatOfItsPaper() {
    assertThat(ciede2000(new double[] {50.0, 2.6772, -79.7751}, new double[] {50.0, 0.0, -82.7485}))
        .isCloseTo(2.0425, within(1e-4));
    assertThat(
            ciede2000(
                new double[] {60.2574, -34.0099, 36.2677},
                new double[] {60.4626, -34.1751, 39.4387}))
        .isCloseTo(1.2644, within(1e-4));
  }

  /** Linear sRGB of each label's token. */
  private static List<double[]> colours(String name, int mode) throws IOException {
    String tokens = Files.readString(Path.of("frontend/tenfold/tokens.css"));
    List<double[]> colours = new ArrayList<>();
    for (int i = 1; i <= Label.MOST; i++) {
      Matcher token =
          Pattern.compile(
                  "--tf-%s-%d: (?:light-dark\\()?(#\\w{6})(?:, (#\\w{6}))?".formatted(name, i))
              .matcher(tokens);
      assertThat(token.find()).as("--tf-%s-%d", name, i).isTrue();
      colours.add(linear(mode == 0 || token.group(2) == null ? token.group(1) : token.group(2)));
    }
    return colours;
  }

  private static double[] linear(String hex) {
    return Arrays.stream(new int[] {1, 3, 5})
        .mapToDouble(at -> Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)
        .map(c -> c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4))
        .toArray();
  }

  private static double contrast(double[] one, double[] other) {
    double a = times(XYZ, one)[1];
    double b = times(XYZ, other)[1];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double least(List<double[]> colours) {
    double least = Double.MAX_VALUE;
    for (double[][] vision : VISIONS) {
      List<double[]> seen = colours.stream().map(colour -> lab(times(vision, colour))).toList();
      for (int i = 0; i < seen.size(); i++) {
        for (int j = 0; j < i; j++) {
          least = Math.min(least, ciede2000(seen.get(i), seen.get(j)));
        }
      }
    }
    return least;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix)
        .mapToDouble(row -> row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2])
        .toArray();
  }

  private static double[] lab(double[] linear) {
    double[] inside = Arrays.stream(linear).map(c -> Math.clamp(c, 0.0, 1.0)).toArray();
    double[] f =
        Arrays.stream(times(XYZ, inside))
            .map(c -> c > 216.0 / 24389 ? Math.cbrt(c) : (24389.0 / 27 * c + 16) / 116)
            .toArray();
    return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
  }

  /** Sharma, Wu and Dalal 2005, with the names of their equations. */
  private static double ciede2000(double[] one, double[] other) {
    double mean = (hypot(one[1], one[2]) + hypot(other[1], other[2])) / 2;
    double g = 0.5 * (1 - sqrt(pow(mean, 7) / (pow(mean, 7) + pow(25, 7))));
    double c1 = hypot((1 + g) * one[1], one[2]);
    double c2 = hypot((1 + g) * other[1], other[2]);
    double h1 = (toDegrees(atan2(one[2], (1 + g) * one[1])) + 360) % 360;
    double h2 = (toDegrees(atan2(other[2], (1 + g) * other[1])) + 360) % 360;
    boolean grey = c1 * c2 == 0;
    double turn = grey ? 0 : (h2 - h1 + 540) % 360 - 180;
    double deltaH = 2 * sqrt(c1 * c2) * sin(toRadians(turn / 2));
    double l = (one[0] + other[0]) / 2;
    double c = (c1 + c2) / 2;
    double h = grey ? h1 + h2 : (h1 + h2) / 2;
    if (!grey && abs(h1 - h2) > 180) {
      h += h1 + h2 < 360 ? 180 : -180;
    }
    double t =
        1
            - 0.17 * cos(toRadians(h - 30))
            + 0.24 * cos(toRadians(2 * h))
            + 0.32 * cos(toRadians(3 * h + 6))
            - 0.20 * cos(toRadians(4 * h - 63));
    double theta = 30 * exp(-pow((h - 275) / 25, 2));
    double rotation = -sin(toRadians(2 * theta)) * 2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7)));
    double lightness =
        (other[0] - one[0]) / (1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2)));
    double chroma = (c2 - c1) / (1 + 0.045 * c);
    double hue = deltaH / (1 + 0.015 * c * t);
    return sqrt(lightness * lightness + chroma * chroma + hue * hue + rotation * chroma * hue);
  }
}
