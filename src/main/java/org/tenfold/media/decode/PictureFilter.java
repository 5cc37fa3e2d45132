package org.tenfold.media.decode;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Turns, crops, scales and recolours pictures by a chain of FFmpeg's filters, one picture in, one
 * picture out.
 *
 * <p>Not safe for use by several threads.
 */
public final class PictureFilter implements AutoCloseable {
  private final FilterChain chain;

  /**
   * @param first a picture like all that will come
   * @param filters in FFmpeg's notation, such as {@code scale=320:-2,format=rgb24}; never any text
   *     of a user
   */
  public PictureFilter(AVFrame first, String filters) {
    chain = new FilterChain("buffer", formOf(first), filters, "buffersink");
  }

  static String formOf(AVFrame first) {
    return "video_size=%dx%d:pix_fmt=%d:time_base=1/1:colorspace=%d:range=%d"
        .formatted(
            first.width(), first.height(), first.format(), first.colorspace(), first.color_range());
  }

  /**
   * @return valid until the next call
   */
  public AVFrame apply(AVFrame picture) {
    chain.add(picture, "Cannot filter a picture");
    Ffmpeg.check(chain.take(), "A picture was lost in the filter");
    return chain.filtered();
  }

  @Override
  public void close() {
    chain.close();
  }
}
