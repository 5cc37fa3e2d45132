package org.tenfold.media.cut;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Framing;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;
import org.tenfold.media.picture.Filmstrip;
import org.tenfold.media.picture.PictureHash;
import org.tenfold.media.picture.Poster;

/**
 * What is shown of a clip and known it by: all of it out of the clip's pictures as they were
 * encoded, decoded once.
 */
final class ClipStills {
  private final int frames;
  private final int most;
  private final Filmstrip strip = new Filmstrip();
  private final List<Long> hashes = new ArrayList<>();
  private @Nullable Picture middle;

  /**
   * @param frames how many pictures the clip has
   * @param most how many perceptual hashes at most
   */
  ClipStills(int frames, int most) {
    this.frames = frames;
    this.most = most;
  }

  /**
   * @throws InvalidInput if the clip is none or has fewer pictures
   */
  static ClipStills of(Path clip, int frames, int most) {
    ClipStills stills = new ClipStills(frames, most);
    try (Pictures pictures = Pictures.of(clip, PictureHash.FRAMING)) {
      for (int number = 0; number < frames && pictures.advance(); number++) {
        stills.take(number, pictures::picture);
      }
    }
    if (!stills.complete()) {
      throw new InvalidInput("media.fewer-pictures");
    }
    return stills;
  }

  int frames() {
    return frames;
  }

  /**
   * @param number of the picture in the clip, from 0; rising
   * @param picture itself, in any framing
   */
  void take(int number, Function<Framing, Picture> picture) {
    if (number == frames / 2) {
      middle = picture.apply(Poster.FRAMING);
    }
    while (number == strip.place(frames)) {
      strip.add(picture.apply(Filmstrip.FRAMING));
    }
    if (number == PictureHash.place(hashes.size(), frames, most)) {
      hashes.add(PictureHash.of(picture.apply(PictureHash.FRAMING)));
    }
  }

  boolean complete() {
    return middle != null && strip.complete();
  }

  /**
   * Writes two JPEGs: a picture of the clip's middle, and {@link Filmstrip#PICTURES} pictures at
   * equal distances, first and last among them; a clip of fewer repeats some.
   *
   * @param poster absent for none
   * @param filmstrip absent for none
   * @return the hashes, see {@link PictureHash#of(Path, int, int)}
   */
  List<Long> write(@Nullable Path poster, @Nullable Path filmstrip) throws IOException {
    if (poster != null) {
      Poster.write(Objects.requireNonNull(middle, "complete"), poster);
    }
    if (filmstrip != null) {
      strip.write(filmstrip);
    }
    return hashes;
  }
}
