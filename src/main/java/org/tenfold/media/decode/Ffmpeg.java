package org.tenfold.media.decode;

import java.util.Locale;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;

/**
 * The library as a whole: loaded once and told to keep quiet, as standard output belongs to the
 * commands' JSON.
 */
public final class Ffmpeg {
  private static final int MESSAGE_BYTES = 128;

  static {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
  }

  private Ffmpeg() {}

  /** Loads the native code; calling it again costs nothing. */
  public static void load() {}

  /** What decodes, filters and encodes here; the encoder is a part of this build of FFmpeg. */
  public static String versions() {
    return "FFmpeg %s, libavcodec %s, libavfilter %s, libswscale %s, libopenh264 and aac within, %s %s"
        .formatted(
            avutil.av_version_info().getString(),
            dotted(avcodec.avcodec_version()),
            dotted(avfilter.avfilter_version()),
            dotted(swscale.swscale_version()),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  private static String dotted(int version) {
    return (version >> 16) + "." + (version >> 8 & 0xFF) + "." + (version & 0xFF);
  }

  /**
   * Passes a result on unless it is negative, FFmpeg's way to say error.
   *
   * @throws MediaException naming what was attempted and FFmpeg's reason
   */
  public static int check(int result, String attempt) {
    if (result < 0) {
      throw new MediaException(
          String.format(Locale.ROOT, "%s: %s (%d)", attempt, reason(result), result));
    }
    return result;
  }

  private static String reason(int error) {
    try (BytePointer text = new BytePointer(MESSAGE_BYTES)) {
      return avutil.av_strerror(error, text, MESSAGE_BYTES) < 0 ? "unknown error" : text(text);
    }
  }

  /** What a function of FFmpeg wrote into a buffer of ours, which ends with a zero. */
  public static String text(BytePointer buffer) {
    String whole = buffer.getString();
    int end = whole.indexOf(0);
    return end < 0 ? whole : whole.substring(0, end);
  }
}
