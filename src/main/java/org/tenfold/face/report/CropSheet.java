package org.tenfold.face.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tenfold.face.align.AlignedFrames;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.media.Framing;
import org.tenfold.media.Jpeg;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;

/**
 * The aligned faces of all persons of a clip as one JPEG: rows of {@value #COLUMNS} squares of
 * {@value #TILE} pixels. Loads native code: use it in a child JVM only.
 */
final class CropSheet {
  static final int TILE = 80;
  static final int COLUMNS = 20;

  /** So that the sheet of a long clip does not grow beyond 46 MB of pixels. */
  static final int MOST = 2400;

  private static final float QUALITY = 0.8f;

  private CropSheet() {}

  /**
   * @param places of each person's frames on the sheet, below {@link #MOST}
   * @param faces of each person, by frame, in pixels of a picture of this width and height
   */
  static void write(
      Path clip,
      List<Map<Integer, Landmarks>> faces,
      List<Map<Integer, Integer>> places,
      int width,
      int height,
      Path sheet) {
    int tiles = places.stream().mapToInt(Map::size).sum();
    int rows = Math.max(1, (tiles + COLUMNS - 1) / COLUMNS);
    byte[] all = new byte[3 * COLUMNS * TILE * rows * TILE];
    AlignedFrames aligned = new AlignedFrames(TILE);
    try (Pictures pictures = Pictures.of(clip, new Framing.Whole())) {
      for (int frame = 0; pictures.advance(); frame++) {
        Picture picture = null;
        for (int person = 0; person < faces.size(); person++) {
          Integer place = places.get(person).get(frame);
          Landmarks face = faces.get(person).get(frame);
          if (place != null && face != null) {
            picture = picture == null ? pictures.picture(new Framing.Whole()) : picture;
            copy(
                aligned.aligned(
                    picture,
                    face.scaled(
                        (double) picture.width() / width, (double) picture.height() / height)),
                all,
                place);
          }
        }
      }
      Jpeg.write(new Picture(COLUMNS * TILE, rows * TILE, all), sheet, QUALITY);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + sheet, e);
    }
  }

  private static void copy(byte[] tile, byte[] all, int place) {
    int left = place % COLUMNS * TILE;
    int top = place / COLUMNS * TILE;
    for (int y = 0; y < TILE; y++) {
      System.arraycopy(tile, 3 * y * TILE, all, 3 * ((top + y) * COLUMNS * TILE + left), 3 * TILE);
    }
  }
}
