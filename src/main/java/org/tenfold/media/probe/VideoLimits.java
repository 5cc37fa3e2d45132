package org.tenfold.media.probe;

/**
 * What a video may be at most. Generous for videos, tight for bombs: a 12288 × 12288 picture costs
 * FFmpeg 1.9 GB.
 *
 * @param minSide least width and height in pixels
 * @param maxSide greatest width and height in pixels
 * @param maxPixels greatest width × height
 * @param maxSeconds greatest length
 * @param maxFps greatest frame rate in frames a second
 * @param maxStreams greatest number of video, audio and other tracks
 */
public record VideoLimits(
    int minSide, int maxSide, long maxPixels, double maxSeconds, double maxFps, int maxStreams) {
  /** Up to 4096 × 2176 and six hours. */
  public static final VideoLimits DEFAULT =
      new VideoLimits(16, 4096, 4096L * 2176, 6 * 3600, 240, 16);
}
