package org.tenfold.face.align;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.FrameRecipe;
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
 * @param recipe what is chosen about them
 */
public record ClipFrames(FrameRecipe recipe) {
  private static final float QUALITY = 0.95f;

  /**
   * Writes the middle of each picture into the folder, which is made if need be.
   *
   * @return how many frames the clip itself has
   * @throws InvalidInput if the clip is no video, has no picture or too many
   * @throws UncheckedIOException if the folder cannot be written
   */
  public int writeCentre(Path clip, Path folder) {
    int given = count(clip);
    requireSome(clip, given);
    int side = recipe.size();
    TemporalInterpolation.Mixture mixture =
        new TemporalInterpolation(given, recipe.frames(), recipe.sampling())
        .new Mixture(3 * side * side);
    try (Pictures pictures = Pictures.of(clip, new Framing.Square(side))) {
      for (Picture picture = pictures.next(); picture != null; picture = pictures.next()) {
        mixture.add(picture.rgb());
      }
    }
    write(mixture.frames(), folder);
    return given;
  }

  /**
   * Writes the aligned face of the clip's subject into the folder, unless too few frames show it;
   * see {@link UsefulFrames#enough}. Loads native code: use it in a child JVM only.
   *
   * @param choices what people decided about this clip
   * @param finder of this thread's own
   * @throws InvalidInput if the clip is no video, has no picture or too many
   * @throws UncheckedIOException if the folder cannot be written
   */
  public UsefulFrames writeFace(Path clip, FaceChoices choices, Path folder, FaceFinder finder) {
    FaceLook look = FaceLook.at(clip, finder).with(choices);
    requireSome(clip, look.frames());
    if (look.useful().enough()) {
      write(
          new AlignedFrames(recipe.size(), recipe.transform(), recipe.of(choices).sampling())
              .of(clip, look, recipe.frames()),
          folder);
    }
    return look.useful();
  }

  private void write(List<byte[]> pictures, Path folder) {
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < pictures.size(); i++) {
        Jpeg.write(
            new Picture(recipe.size(), recipe.size(), pictures.get(i)),
            folder.resolve((i + 1) + ".jpg"),
            QUALITY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder, e);
    }
  }

  /** A first look, so that the second need not hold all frames. */
  private static int count(Path clip) {
    int frames = 0;
    try (Pictures pictures = Pictures.of(clip, new Framing.Whole())) {
      while (pictures.advance()) {
        frames++;
        FaceLook.requireShort(clip, frames);
      }
    }
    return frames;
  }

  private static void requireSome(Path clip, int frames) {
    if (frames == 0) {
      throw new InvalidInput("face.clip-no-picture", clip.getFileName());
    }
  }
}
