package org.tenfold.face.align;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.track.FaceFinder;
import org.tenfold.face.track.FaceLook;
import org.tenfold.media.Framing;
import org.tenfold.media.Jpeg;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;

/**
 * Makes a clip into the pictures a network is trained on, in DFEW's layout: {@code 1.jpg}, {@code
 * 2.jpg} … in one folder a clip.
 *
 * @param size side of the pictures in pixels, 16..512
 * @param frames how many pictures, 2..256
 */
public record ClipFrames(int size, int frames) {
  private static final float QUALITY = 0.95f;

  public ClipFrames {
    if (size < 16 || size > 512) {
      throw new InvalidInput("face.picture-size", size);
    }
    if (frames < 2 || frames > 256) {
      throw new InvalidInput("face.frame-count", frames);
    }
  }

  /**
   * Writes the middle of each picture into the folder, which is made if need be.
   *
   * @return how many frames the clip itself has
   * @throws InvalidInput if the clip is no video, has no picture or too many
   * @throws UncheckedIOException if the folder cannot be written
   */
  public int writeCentre(Path clip, Path folder) {
    List<byte[]> given = squares(clip);
    write(new TemporalInterpolation(given.size(), frames).apply(given), folder);
    return given.size();
  }

  /**
   * Writes the aligned face of the clip's subject into the folder, unless too few frames show it;
   * see {@link UsefulFrames#enough}. Loads native code: use it in a child JVM only.
   *
   * @param finder of this thread's own
   * @throws InvalidInput if the clip is no video, has no picture or too many
   * @throws UncheckedIOException if the folder cannot be written
   */
  public UsefulFrames writeFace(Path clip, Path folder, FaceFinder finder) {
    FaceLook look = FaceLook.at(clip, finder);
    requireSome(clip, look.frames());
    if (look.useful().enough()) {
      write(new AlignedFrames(size).of(clip, look, frames), folder);
    }
    return look.useful();
  }

  private void write(List<byte[]> pictures, Path folder) {
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < pictures.size(); i++) {
        Jpeg.write(
            new Picture(size, size, pictures.get(i)), folder.resolve((i + 1) + ".jpg"), QUALITY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder, e);
    }
  }

  private List<byte[]> squares(Path clip) {
    List<byte[]> squares = new ArrayList<>();
    try (Pictures pictures = Pictures.of(clip, new Framing.Square(size))) {
      for (Picture picture = pictures.next(); picture != null; picture = pictures.next()) {
        squares.add(picture.rgb());
        FaceLook.requireShort(clip, squares.size());
      }
    }
    requireSome(clip, squares.size());
    return squares;
  }

  private static void requireSome(Path clip, int frames) {
    if (frames == 0) {
      throw new InvalidInput("face.clip-no-picture", clip.getFileName());
    }
  }
}
