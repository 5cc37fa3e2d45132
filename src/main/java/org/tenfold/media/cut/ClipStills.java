package org.tenfold.media.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;
import org.tenfold.media.picture.Filmstrip;
import org.tenfold.media.picture.PictureHash;
import org.tenfold.media.picture.Poster;

/** What is shown of a clip and known it by: all of it by decoding the clip once. */
public final class ClipStills {
  private final int frames;
  private final int most;
  private final Filmstrip strip = new Filmstrip();
  private final List<Long> hashes = new ArrayList<>();
  private @Nullable Picture middle;

  private ClipStills(int frames, int most) {
    this.frames = frames;
    this.most = most;
  }

  /**
   * Writes two JPEGs: a picture of the clip's middle, and {@link Filmstrip#PICTURES} pictures at
   * equal distances, first and last among them; a clip of fewer repeats some.
   *
   * @param frames how many pictures the clip has
   * @param poster absent for none
   * @param filmstrip absent for none
   * @param most how many perceptual hashes at most
   * @return the hashes, see {@link PictureHash#of(Path, int, int)}
   * @throws InvalidInput if the clip is none or has fewer pictures
   * @throws UncheckedIOException if an output cannot be written
   */
  public static List<Long> write(
      Path clip, int frames, @Nullable Path poster, @Nullable Path filmstrip, int most) {
    ClipStills stills = new ClipStills(frames, most);
    try (Pictures pictures = Pictures.of(clip, PictureHash.FRAMING)) {
      for (int number = 0; number < frames && pictures.advance(); number++) {
        stills.take(number, pictures);
      }
    }
    Picture middle = stills.middle;
    if (middle == null || !stills.strip.complete()) {
      throw new InvalidInput("media.fewer-pictures");
    }
    try {
      if (poster != null) {
        Poster.write(middle, poster);
      }
      if (filmstrip != null) {
        stills.strip.write(filmstrip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the pictures of " + clip, e);
    }
    return stills.hashes;
  }

  private void take(int number, Pictures pictures) {
    if (number == frames / 2) {
      middle = pictures.picture(Poster.FRAMING);
    }
    while (number == strip.place(frames)) {
      strip.add(pictures.picture(Filmstrip.FRAMING));
    }
    if (number == PictureHash.place(hashes.size(), frames, most)) {
      hashes.add(PictureHash.of(pictures.picture(PictureHash.FRAMING)));
    }
  }
}
