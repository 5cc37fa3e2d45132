package org.tenfold.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures as JPEG files. */
public final class Jpeg {
  private Jpeg() {}

  /**
   * Replaces an older file; leaves nothing half written.
   *
   * @param quality 0..1
   */
  public static void write(Picture picture, Path output, float quality) throws IOException {
    write(picture.toImage(), output, quality);
  }

  public static void write(BufferedImage image, Path output, float quality) throws IOException {
    try (PartialFile part = PartialFile.besides(output)) {
      ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
      try (ImageOutputStream out = ImageIO.createImageOutputStream(part.path().toFile())) {
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, null), parameters);
      } finally {
        writer.dispose();
      }
      part.complete();
    }
  }
}
