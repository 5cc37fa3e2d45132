package org.tenfold.media.decode;

import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;

/** Frames a second as the exact fraction videos use: 24000/1001, not 23.976. */
public record FrameRate(int numerator, int denominator) {
  private static final FrameRate UNKNOWN = new FrameRate(25, 1);

  /** A clock this much faster than the pictures is that of fields, or an arbitrary one. */
  private static final double FASTEST_CLOCK = 1.9;

  /** Pictures that come this much faster than on average come in bursts. */
  private static final double BURSTS = 1.25;

  /** Time stamps are rounded. */
  private static final double SLOWEST_CLOCK = 0.95;

  private static FrameRate of(AVRational rate) {
    return new FrameRate(rate.num(), rate.den());
  }

  /** Frames by time, which is what a video of changing rate has instead of a rate. */
  static FrameRate average(AVStream video) {
    FrameRate told = of(video.avg_frame_rate());
    FrameRate seen = of(video.r_frame_rate());
    // of DV, FFmpeg tells the clock instead
    boolean clock = video.codecpar().codec_id() == avcodec.AV_CODEC_ID_DVVIDEO;
    return (clock ? List.of(seen, told) : List.of(told, seen))
        .stream().filter(FrameRate::known).findFirst().orElse(UNKNOWN);
  }

  /**
   * The slowest clock on which every frame of the video falls on a tick; the average rate itself
   * for a video of constant rate. Falls back to the average when the video claims a clock beyond
   * {@code maxFps} or far beyond its pictures, as most of a clip's pictures would be repeats then.
   */
  public static FrameRate ticks(AVStream video, double maxFps) {
    FrameRate average = average(video);
    FrameRate ticks = of(video.r_frame_rate());
    boolean usable =
        ticks.known()
            && ticks.perSecond() <= Math.min(maxFps, FASTEST_CLOCK * average.perSecond())
            && ticks.perSecond() >= average.perSecond();
    return usable ? ticks : average;
  }

  /**
   * The rate for a clip whose pictures come at a given rate, if not evenly: the slowest clock on
   * which they all fall on a tick, or what is near to their own rate where there is no such clock.
   *
   * @param usual pictures a second where they come, 0 if that is not known
   */
  static FrameRate ofPictures(AVStream video, double maxFps, double usual) {
    FrameRate average = average(video);
    if (usual <= BURSTS * average.perSecond()) {
      return ticks(video, maxFps);
    }
    FrameRate clock = of(video.r_frame_rate());
    boolean usable =
        clock.known()
            && clock.perSecond() <= Math.min(maxFps, FASTEST_CLOCK * usual)
            && clock.perSecond() >= SLOWEST_CLOCK * usual;
    return usable ? clock : near(Math.min(usual, maxFps));
  }

  /** A whole number of frames a second, or television's thousandth less. */
  private static FrameRate near(double usual) {
    int whole = (int) Math.ceil(usual - 0.02);
    double television = whole * 1000 / 1001.0;
    return Math.abs(usual - television) < 0.01
        ? new FrameRate(whole * 1000, 1001)
        : new FrameRate(Math.max(1, whole), 1);
  }

  private boolean known() {
    return numerator > 0 && denominator > 0;
  }

  public double perSecond() {
    return (double) numerator / denominator;
  }

  public AVRational toRational() {
    return new AVRational().num(numerator).den(denominator);
  }

  /** The time one frame takes. */
  public AVRational toTimeBase() {
    return new AVRational().num(denominator).den(numerator);
  }
}
