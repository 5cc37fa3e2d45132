package org.tenfold.media;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.tenfold.media.decode.PictureFilter;

/**
 * Frames decoded pictures in any way and as often as one likes, as RGB.
 *
 * <p>Not safe for use by several threads; holds native memory until closed.
 */
public final class FramedPictures implements AutoCloseable {
  private final Filters filters;
  private final Map<Framing, PictureFilter> made = new HashMap<>();

  /** What makes a stored picture the one that is shown, in FFmpeg's notation. */
  @FunctionalInterface
  public interface Filters {
    /**
     * @param first a picture like all that will come
     * @param framing further filters
     */
    String of(AVFrame first, String framing);
  }

  public FramedPictures(Filters filters) {
    this.filters = filters;
  }

  public Picture picture(AVFrame frame, Framing wanted) {
    try (PointerScope scope = new PointerScope()) {
      return packed(made.computeIfAbsent(wanted, one -> filter(frame, one)).apply(frame));
    }
  }

  private PictureFilter filter(AVFrame first, Framing wanted) {
    return new PictureFilter(first, filters.of(first, wanted.filters()) + ",format=rgb24");
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

  @Override
  public void close() {
    made.values().forEach(PictureFilter::close);
  }
}
