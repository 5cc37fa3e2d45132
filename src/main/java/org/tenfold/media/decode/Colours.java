package org.tenfold.media.decode;

import java.util.Locale;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Brings the colours of videos made for other screens to those of ordinary ones: BT.709, 8 bits. A
 * network learns from pixels, and a player without colour management shows them: either would take
 * PQ's or HLG's code values for a washed-out picture.
 *
 * <p>Reference white is 203 cd/m² (ITU-R BT.2408). What is darker than eight tenths of it stays
 * exact; what is brighter, up to 1000 cd/m², is compressed (Möbius).
 */
public final class Colours {
  /**
   * From this height on, videos that do not say their colour matrix mean BT.709, as browsers assume
   * too.
   */
  private static final int HD_HEIGHT = 720;

  private static final double WHITE = 203;
  private static final double BRIGHTEST = 1000;

  private Colours() {}

  static boolean hdr(AVFrame picture) {
    return picture.color_trc() == avutil.AVCOL_TRC_SMPTE2084
        || picture.color_trc() == avutil.AVCOL_TRC_ARIB_STD_B67;
  }

  /** Of ultra high definition, with the brightness of ordinary screens. */
  private static boolean wide(AVFrame picture) {
    return picture.color_primaries() == avutil.AVCOL_PRI_BT2020;
  }

  /** Whether the video's colours need a change. */
  static boolean foreign(AVFrame picture) {
    return hdr(picture) || wide(picture);
  }

  /** Lets a picture of ordinary colours that does not say its matrix say what it means. */
  static void sayMatrix(AVFrame picture) {
    if (picture.colorspace() == avutil.AVCOL_SPC_UNSPECIFIED && picture.height() >= HD_HEIGHT) {
      picture.colorspace(avutil.AVCOL_SPC_BT709);
    }
  }

  /** PQ or HLG, for people. */
  static String name(AVFrame picture) {
    return picture.color_trc() == avutil.AVCOL_TRC_SMPTE2084 ? "PQ" : "HLG";
  }

  /**
   * In FFmpeg's notation, after other filters: empty for ordinary colours. Cuts off an odd row or
   * column.
   */
  static String toOrdinary(AVFrame picture) {
    if (!foreign(picture)) {
      return "";
    }
    String even = ",crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0:exact=1";
    String from = "zscale=" + what(picture);
    String end = "t=709:p=709:m=709:r=tv,format=yuv420p";
    if (!hdr(picture)) {
      return even + "," + from + end;
    }
    return even
        + String.format(
            Locale.ROOT,
            ",%st=linear:npl=%.0f%s,format=gbrpf32le,zscale=p=709,"
                + "tonemap=mobius:param=0.8:desat=0:peak=%.4f,zscale=%s",
            from,
            WHITE,
            // else HLG's rise of contrast would be that of each colour, not of the luminance
            picture.color_trc() == avutil.AVCOL_TRC_ARIB_STD_B67 ? ":agamma=0" : "",
            BRIGHTEST / WHITE,
            end);
  }

  /** What the video does not say of itself is as usual with such videos. */
  private static String what(AVFrame picture) {
    StringBuilder told = new StringBuilder();
    if (picture.color_primaries() == avutil.AVCOL_PRI_UNSPECIFIED) {
      told.append("pin=2020:");
    }
    if (picture.color_trc() == avutil.AVCOL_TRC_UNSPECIFIED) {
      told.append("tin=2020_10:");
    }
    if (picture.colorspace() == avutil.AVCOL_SPC_UNSPECIFIED) {
      told.append("min=2020_ncl:");
    }
    if (picture.color_range() == avutil.AVCOL_RANGE_UNSPECIFIED) {
      told.append("rin=tv:");
    }
    return told.toString();
  }
}
