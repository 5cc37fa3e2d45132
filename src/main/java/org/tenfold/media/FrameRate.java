package org.tenfold.media;

import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** Frames a second as the exact fraction films use: 24000/1001, not 23.976. */
record FrameRate(int numerator, int denominator) {
  private static final FrameRate UNKNOWN = new FrameRate(25, 1);

  /** A clock this much faster than the pictures is that of fields, or an arbitrary one. */
  private static final double FASTEST_CLOCK = 1.9;

  private static FrameRate of(AVRational rate) {
    return new FrameRate(rate.num(), rate.den());
  }

  /** Frames by time, which is what a film of changing rate has instead of a rate. */
  static FrameRate average(AVStream video) {
    return List.of(of(video.avg_frame_rate()), of(video.r_frame_rate())).stream()
        .filter(FrameRate::known)
        .findFirst()
        .orElse(UNKNOWN);
  }

  /**
   * The slowest clock on which every frame of the film falls on a tick; the average rate itself for
   * a film of constant rate. Falls back to the average when the film claims a clock beyond {@code
   * maxFps} or far beyond its pictures, as most of a clip's pictures would be repeats then.
   */
  static FrameRate ticks(AVStream video, double maxFps) {
    FrameRate average = average(video);
    FrameRate ticks = of(video.r_frame_rate());
    boolean usable =
        ticks.known()
            && ticks.perSecond() <= Math.min(maxFps, FASTEST_CLOCK * average.perSecond())
            && ticks.perSecond() >= average.perSecond();
    return usable ? ticks : average;
  }

  private boolean known() {
    return numerator > 0 && denominator > 0;
  }

  double perSecond() {
    return (double) numerator / denominator;
  }

  AVRational toRational() {
    return new AVRational().num(numerator).den(denominator);
  }

  /** The time one frame takes. */
  AVRational toTimeBase() {
    return new AVRational().num(denominator).den(numerator);
  }
}
