package org.tenfold.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The films among the test resources whose pictures carry their own frame number in binary. */
enum IndexFilm {
  CFR24("idx24.mp4", 482, false),
  CFR2997("idx2997.mp4", 900, false),
  VFR("idx_vfr.mp4", 810, false),
  MPEG_TS("idx24.ts", 482, false),
  ROTATED("idx_rot90.mp4", 242, true);

  private static final int BITS = 16;
  private static final int BLOCK = 40;

  final Path path;
  final int frames;
  private final boolean turned;

  IndexFilm(String file, int frames, boolean turned) {
    this.path = TestFilms.path(file);
    this.frames = frames;
    this.turned = turned;
  }

  record Frame(int number, double seconds) {}

  /** Every frame of the film, decoded from its start without seeking. */
  List<Frame> all() {
    return read(path);
  }

  /** The frames of a clip of this film. */
  List<Frame> read(Path clip) {
    List<Frame> frames = new ArrayList<>();
    try (Pictures pictures = Pictures.of(clip, new Framing.Whole())) {
      for (Picture picture = pictures.next(); picture != null; picture = pictures.next()) {
        frames.add(new Frame(number(picture), pictures.seconds()));
      }
    }
    return frames;
  }

  private int number(Picture picture) {
    int number = 0;
    for (int bit = 0; bit < BITS; bit++) {
      int along = BLOCK * bit + BLOCK / 2;
      int pixel =
          turned
              ? (picture.height() - 1 - along) * picture.width() + BLOCK / 2
              : BLOCK / 2 * picture.width() + along;
      number |= (picture.rgb()[3 * pixel] & 0xFF) > 127 ? 1 << bit : 0;
    }
    return number;
  }
}
