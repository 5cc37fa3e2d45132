package org.tenfold.media.sound;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.tenfold.media.decode.Ffmpeg;
import org.tenfold.media.decode.FilterChain;
import org.tenfold.media.decode.MediaException;

/**
 * Trims and resamples sound by a chain of FFmpeg's filters.
 *
 * <p>Not safe for use by several threads.
 */
final class SoundFilter implements AutoCloseable {
  private static final int LAYOUT_BYTES = 64;

  private final FilterChain chain;

  /**
   * @param first sound like all that will come; time stamps count its samples
   * @param filters in FFmpeg's notation; never any text of a user
   */
  SoundFilter(AVFrame first, String filters) {
    chain = new FilterChain("abuffer", formOf(first), filters, "abuffersink");
  }

  private static String formOf(AVFrame first) {
    return "time_base=1/%d:sample_rate=%d:sample_fmt=%s:channel_layout=%s"
        .formatted(
            first.sample_rate(),
            first.sample_rate(),
            avutil.av_get_sample_fmt_name(first.format()).getString(),
            layoutOf(first));
  }

  private static String layoutOf(AVFrame sound) {
    int channels = sound.ch_layout().nb_channels();
    if (sound.ch_layout().order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
      avutil.av_channel_layout_default(sound.ch_layout(), channels);
    }
    try (BytePointer text = new BytePointer(LAYOUT_BYTES)) {
      Ffmpeg.check(
          avutil.av_channel_layout_describe(sound.ch_layout(), text, LAYOUT_BYTES),
          "Cannot tell the sound's channels");
      return Ffmpeg.text(text);
    }
  }

  /**
   * @throws SoundChangesException unless it is sound like the first
   */
  void add(AVFrame sound) {
    try {
      chain.add(sound, "Cannot filter the sound");
    } catch (MediaException e) {
      throw new SoundChangesException(e);
    }
  }

  /** Nothing more will be added. */
  void end() {
    chain.end("Cannot end the sound");
  }

  /**
   * @return null when more must be added first; otherwise valid until the next call
   */
  @Nullable AVFrame next() {
    int result = chain.take();
    if (result == avutil.AVERROR_EAGAIN() || result == avutil.AVERROR_EOF()) {
      return null;
    }
    Ffmpeg.check(result, "Sound was lost in the filter");
    return chain.filtered();
  }

  @Override
  public void close() {
    chain.close();
  }
}
