package org.tenfold.media;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.tenfold.worker.BadInputException;

/**
 * The pictures of a film or clip one after the other, upright, as RGB.
 *
 * <p>Not safe for use by several threads; holds native memory until closed.
 */
public final class Pictures implements AutoCloseable {
  private final FilmReader film;
  private final String filters;
  private @Nullable PictureFilter filter;

  private Pictures(FilmReader film, Framing framing) {
    this.film = film;
    this.filters =
        film.file().geometry().uprightFilters() + "," + framing.filters() + ",format=rgb24";
  }

  /**
   * @throws BadInputException in words for people, if the file is no film
   */
  public static Pictures of(Path film, Framing framing) {
    return new Pictures(FilmReader.open(film), framing);
  }

  /** Goes to a key frame at or before the given moment. */
  public void seekBefore(double seconds) {
    film.seekBefore(seconds);
  }

  /**
   * @return null at the end
   */
  public @Nullable Picture next() {
    AVFrame frame = film.next();
    if (frame == null) {
      return null;
    }
    try (PointerScope scope = new PointerScope()) {
      if (filter == null) {
        filter = new PictureFilter(frame, filters);
      }
      return packed(filter.apply(frame));
    }
  }

  /**
   * Passes one over, which costs only its decoding.
   *
   * @return false at the end
   */
  public boolean skip() {
    return film.next() != null;
  }

  private static Picture packed(AVFrame frame) {
    byte[] rgb = new byte[3 * frame.width() * frame.height()];
    BytePointer pixels = frame.data(0);
    int row = 3 * frame.width();
    for (int y = 0; y < frame.height(); y++) {
      pixels.position((long) y * frame.linesize(0)).get(rgb, y * row, row);
    }
    return new Picture(frame.width(), frame.height(), rgb);
  }

  /** When the picture last given is shown, in seconds from the film's start. */
  public double seconds() {
    return film.seconds();
  }

  @Override
  public void close() {
    if (filter != null) {
      filter.close();
    }
    film.close();
  }
}
