package org.tenfold.media.decode;

import java.util.Set;

/**
 * Which video codecs are let in: those of movies. FFmpeg knows hundreds more, each a way into
 * native code.
 */
public final class Codecs {
  private static final Set<String> VIDEOS =
      Set.of(
          "h264",
          "hevc",
          "vp8",
          "vp9",
          "av1",
          "mpeg1video",
          "mpeg2video",
          "mpeg4",
          "msmpeg4v1",
          "msmpeg4v2",
          "msmpeg4v3",
          "h263",
          "flv1",
          "dvvideo",
          "mjpeg",
          "prores",
          "dnxhd",
          "vc1",
          "wmv1",
          "wmv2",
          "wmv3",
          "theora");
  private static final Set<String> SOUND =
      Set.of(
          "aac", "mp3", "mp2", "ac3", "eac3", "opus", "vorbis", "flac", "alac", "wmav1", "wmav2",
          "dts");
  private static final Set<String> IN_BROWSERS = Set.of("h264", "vp8", "vp9", "av1");

  private static final Set<String> H264_IN_BROWSERS = Set.of("yuv420p", "yuvj420p");

  private Codecs() {}

  /** Plain samples of any kind included. */
  public static boolean soundAllowed(String codec) {
    return SOUND.contains(codec) || codec.startsWith("pcm_");
  }

  static boolean allowed(String codec) {
    return VIDEOS.contains(codec);
  }

  /**
   * Matroska itself does not play everywhere, and WebM cannot be told from it by its first bytes:
   * so by its codecs. H.264 plays with 8 bits a sample and halved colour only.
   *
   * @param pixelFormat FFmpeg's name, such as {@code yuv420p10le}
   */
  public static boolean browserPlayable(Container container, String codec, String pixelFormat) {
    boolean h264 = codec.equals("h264");
    return switch (container) {
      case MP4 -> IN_BROWSERS.contains(codec) && (!h264 || H264_IN_BROWSERS.contains(pixelFormat));
      case MATROSKA -> IN_BROWSERS.contains(codec) && !h264;
      default -> false;
    };
  }
}
