package org.tenfold.media;

import java.nio.file.Path;
import java.util.Objects;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.decode.VideoReader;

/**
 * The pictures of a video or clip one after the other, upright, as RGB.
 *
 * <p>Not safe for use by several threads; holds native memory until closed.
 */
public final class Pictures implements AutoCloseable {
  private final VideoReader video;
  private final Framing framing;
  private final FramedPictures framed;
  private @Nullable AVFrame now;

  private Pictures(VideoReader video, Framing framing) {
    this.video = video;
    this.framing = framing;
    this.framed = new FramedPictures(video::filters);
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
    return framed.picture(Objects.requireNonNull(now, "advance first"), wanted);
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
    framed.close();
    video.close();
  }
}
