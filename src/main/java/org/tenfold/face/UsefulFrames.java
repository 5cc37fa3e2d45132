package org.tenfold.face;

/**
 * How many frames of a clip show its subject's face.
 *
 * @param frames of the clip, 0 if it could not be read
 * @param useful of these, 0..frames
 */
public record UsefulFrames(int frames, int useful) {
  /** The paper drops clips with less than half of their frames useful. */
  public static final double LEAST_SHARE = 0.5;

  public double share() {
    return frames == 0 ? 0 : (double) useful / frames;
  }

  public boolean enough() {
    return useful > 0 && share() >= LEAST_SHARE;
  }

  /** Why the clip is dropped, empty when it is not. */
  public String reason() {
    if (enough()) {
      return "";
    }
    return useful == 0
        ? "no face that can be followed"
        : "its subject's face in less than half of the frames";
  }
}
