package org.tenfold.media.decode;

import java.util.ArrayDeque;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Makes one whole picture of each two fields of an interlaced video, by FFmpeg's bwdif; pictures
 * that are whole already pass as they are. It looks at the picture before and the one after, so
 * each comes out when the next has gone in.
 *
 * <p>Not safe for use by several threads.
 */
final class Deinterlacer implements AutoCloseable {
  private final FilterChain chain;
  private final ArrayDeque<Times> waiting = new ArrayDeque<>();

  /** The filter counts in half ticks: what comes out takes the times of what went in. */
  private record Times(long tick, long duration) {}

  /**
   * @param first a picture like all that will come
   */
  Deinterlacer(AVFrame first) {
    chain =
        new FilterChain(
            "buffer",
            PictureFilter.formOf(first),
            "bwdif=mode=send_frame:parity=auto:deint=interlaced",
            "buffersink");
  }

  static boolean needed(AVFrame picture) {
    return (picture.flags() & AVFrame.AV_FRAME_FLAG_INTERLACED) != 0;
  }

  /**
   * @param picture whose {@code pts} is its tick
   */
  void add(AVFrame picture) {
    waiting.add(new Times(picture.pts(), picture.duration()));
    chain.add(picture, "Cannot deinterlace a picture");
  }

  /** Nothing more will be added. */
  void end() {
    chain.end("Cannot end the deinterlacing");
  }

  /**
   * @return null when more must be added first; otherwise valid until the next call
   */
  @Nullable AVFrame next() {
    int result = chain.take();
    if (result == avutil.AVERROR_EAGAIN() || result == avutil.AVERROR_EOF() || waiting.isEmpty()) {
      return null;
    }
    Ffmpeg.check(result, "A picture was lost in deinterlacing");
    Times times = waiting.remove();
    return chain.filtered().pts(times.tick()).duration(times.duration());
  }

  @Override
  public void close() {
    chain.close();
  }
}
