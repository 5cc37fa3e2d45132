package org.tenfold.media.decode;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;

/**
 * How the stored picture is shown: some videos store pixels that are not square, and telephones
 * store portraits lying.
 *
 * @param storedWidth pixels
 * @param storedHeight pixels
 * @param pixelAspect width of one pixel by its height, 1 for square ones
 * @param rotation degrees clockwise for showing: 0, 90, 180 or 270
 */
public record Geometry(int storedWidth, int storedHeight, double pixelAspect, int rotation) {
  private static final double GREATEST_ASPECT = 4;

  static Geometry of(AVCodecParameters video) {
    return new Geometry(
        video.width(), video.height(), aspect(video.sample_aspect_ratio()), rotation(video));
  }

  private static double aspect(AVRational ratio) {
    double aspect = ratio.num() > 0 && ratio.den() > 0 ? (double) ratio.num() / ratio.den() : 1;
    return aspect > GREATEST_ASPECT || aspect < 1 / GREATEST_ASPECT ? 1 : aspect;
  }

  private static int rotation(AVCodecParameters video) {
    AVPacketSideData matrix =
        avcodec.av_packet_side_data_get(
            video.coded_side_data(), video.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    if (matrix == null || matrix.isNull()) {
      return 0;
    }
    double counterclockwise = avutil.av_display_rotation_get(new IntPointer(matrix.data()));
    return Double.isNaN(counterclockwise)
        ? 0
        : Math.floorMod(Math.round(-counterclockwise / 90) * 90, 360);
  }

  private boolean onItsSide() {
    return rotation == 90 || rotation == 270;
  }

  private int squareWidth() {
    return (int) Math.round(storedWidth * pixelAspect);
  }

  public int width() {
    return onItsSide() ? storedHeight : squareWidth();
  }

  public int height() {
    return onItsSide() ? squareWidth() : storedHeight;
  }

  /**
   * FFmpeg filters that make the picture upright with square pixels, and frame it.
   *
   * @param framing further filters, or empty
   */
  String filters(String framing) {
    return uprightFilters() + (framing.isEmpty() ? "" : "," + framing);
  }

  private String uprightFilters() {
    String square =
        squareWidth() == storedWidth ? "" : ",scale=" + squareWidth() + ":" + storedHeight;
    String turn =
        switch (rotation) {
          case 90 -> ",transpose=clock";
          case 180 -> ",hflip,vflip,copy"; // vflip alone leaves rows that run upwards
          case 270 -> ",transpose=cclock";
          default -> "";
        };
    return "setsar=1" + square + turn;
  }
}
