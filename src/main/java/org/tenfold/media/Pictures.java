package org.tenfold.media;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.decode.PictureFilter;
import org.tenfold.media.decode.VideoReader;

/**
 * The pictures of a video or clip one after the other, upright, as RGB.
 *
 * <p>Not safe for use by several threads; holds native memory until closed.
 */
public final class Pictures implements AutoCloseable {
  private final VideoReader video;
  private final Framing framing;
  private final Map<Framing, PictureFilter> filters = new HashMap<>();
  private @Nullable AVFrame now;

  private Pictures(VideoReader video, Framing framing) {
    this.video = video;
    this.framing = framing;
  }

  /**
   * @throws InvalidInput in words for people, if the file is no video
   */
  public static Pictures of(Path video, Framing framing) {
    return new Pictures(VideoReader.open(video), framing);
  }

  /** Goes to a key frame at or before the given moment. */
  public void seekBefore(double seconds) {
    video.seekBefore(seconds);
  }

  /**
   * @return null at the end
   */
  public @Nullable Picture next() {
    return advance() ? picture(framing) : null;
  }

  /**
   * Goes on to the next one, which costs only its decoding.
   *
   * @return false at the end
   */
  public boolean advance() {
    now = video.next();
    return now != null;
  }

  /** The one that {@link #advance} went to, framed in any way and as often as one likes. */
  public Picture picture(Framing wanted) {
    AVFrame frame = Objects.requireNonNull(now, "advance first");
    try (PointerScope scope = new PointerScope()) {
      return packed(filters.computeIfAbsent(wanted, one -> filter(frame, one)).apply(frame));
    }
  }

  private PictureFilter filter(AVFrame first, Framing wanted) {
    return new PictureFilter(first, video.filters(first, wanted.filters()) + ",format=rgb24");
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

  /** How wide the video is, upright and not scaled, in pixels. */
  public int videoWidth() {
    return video.file().geometry().width();
  }

  /** When the picture last given is shown, in seconds from the video's start. */
  public double seconds() {
    return video.seconds();
  }

  @Override
  public void close() {
    filters.values().forEach(PictureFilter::close);
    video.close();
  }
}
