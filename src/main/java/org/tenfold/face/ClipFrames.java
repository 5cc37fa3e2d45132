package org.tenfold.face;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.media.Framing;
import org.tenfold.media.Jpeg;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;
import org.tenfold.worker.BadInputException;

/**
 * Makes a clip into the pictures a network is trained on, in DFEW's layout: {@code 1.jpg}, {@code
 * 2.jpg} … in one folder a clip. The square is the middle of the picture; aligning it to the face
 * comes with a later issue.
 *
 * @param size side of the pictures in pixels, 16..512
 * @param frames how many pictures, 2..256
 */
public record ClipFrames(int size, int frames) {
  /** What fits into memory at 112 pixels; an expression lasts seconds, not minutes. */
  private static final int MOST_FRAMES = 5000;

  private static final float QUALITY = 0.95f;

  public ClipFrames {
    if (size < 16 || size > 512) {
      throw new BadInputException(
          "Pictures of " + size + " pixels are not made. Choose a size of 16 to 512.");
    }
    if (frames < 2 || frames > 256) {
      throw new BadInputException(frames + " frames a clip are not made. Choose 2 to 256.");
    }
  }

  /**
   * Writes the pictures into the folder, which is made if need be.
   *
   * @return how many frames the clip itself has
   * @throws BadInputException if the clip is no film, has no picture or too many
   * @throws UncheckedIOException if the folder cannot be written
   */
  public int write(Path clip, Path folder) {
    List<byte[]> given = squares(clip);
    List<byte[]> wanted = new TemporalInterpolation(given.size(), frames).apply(given);
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < wanted.size(); i++) {
        Jpeg.write(
            new Picture(size, size, wanted.get(i)), folder.resolve((i + 1) + ".jpg"), QUALITY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder, e);
    }
    return given.size();
  }

  private List<byte[]> squares(Path clip) {
    List<byte[]> squares = new ArrayList<>();
    try (Pictures pictures = Pictures.of(clip, new Framing.Square(size))) {
      for (Picture picture = pictures.next(); picture != null; picture = pictures.next()) {
        squares.add(picture.rgb());
        if (squares.size() > MOST_FRAMES) {
          throw new BadInputException(
              "The clip "
                  + clip.getFileName()
                  + " has more than "
                  + MOST_FRAMES
                  + " frames. Cut a shorter one.");
        }
      }
    }
    if (squares.isEmpty()) {
      throw new BadInputException(
          "The clip " + clip.getFileName() + " has no picture. Cut it again.");
    }
    return squares;
  }
}
