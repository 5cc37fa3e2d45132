package org.tenfold.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShotDetectorTest {
  @ParameterizedTest
  @CsvSource({
    "255, 0, 0, 0, 255, 255",
    "0, 255, 0, 60, 255, 255",
    "0, 0, 255, 120, 255, 255",
    "255, 0, 255, 150, 255, 255",
    "40, 40, 40, 0, 0, 40",
    "0, 0, 0, 0, 0, 0",
    "100, 50, 50, 0, 127, 100",
  })
  void coloursAreOpenCvs(int red, int green, int blue, int hue, int saturation, int value) {
    assertThat(ShotDetector.hsv(red, green, blue)).isEqualTo(hue << 16 | saturation << 8 | value);
  }

  @Test
  void aCutIsAnAbruptChangeAndAFlashRightAfterItIsNone() {
    ShotDetector detector = new ShotDetector();

    assertThat(detector.begins(grey(10))).as("first picture").isTrue();
    for (int i = 0; i < 20; i++) {
      assertThat(detector.begins(grey(10 + i))).as("a slow change").isFalse();
    }
    assertThat(detector.begins(grey(200))).isTrue();
    assertThat(detector.begins(grey(10))).as("a flash").isFalse();
  }

  private static Picture grey(int value) {
    byte[] rgb = new byte[3 * 32 * 18];
    Arrays.fill(rgb, (byte) value);
    return new Picture(32, 18, rgb);
  }
}
