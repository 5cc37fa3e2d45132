package org.tenfold.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaAverageTest {
  @ParameterizedTest
  @CsvSource({
    "224, 224, 112, 5",
    "224, 224, 64, 5",
    "32, 32, 16, 5",
    "37, 53, 16, 5",
    "112, 112, 112, 5",
    "100, 80, 112, 5",
    "16, 9, 40, 5",
    "640, 363, 112, 5",
    "61, 61, 32, 10", // grey
    "61, 61, 32, 1" // 32 bits a pixel
  })
  void pixelsAreThoseOfJavasOwnScaling(int width, int height, int size, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(width);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, random.nextInt());
    }

    int[] pixels = AreaAverage.of(image, size);

    BufferedImage square = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = square.createGraphics();
    graphics.drawImage(image.getScaledInstance(size, size, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    graphics.dispose();
    for (int i = 0; i < size * size; i++) {
      assertThat(pixels[i] & 0xffffff)
          .as("pixel %d", i)
          .isEqualTo(square.getRGB(i % size, i / size) & 0xffffff);
    }
  }
}
