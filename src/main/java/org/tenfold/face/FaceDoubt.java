package org.tenfold.face;

/** Why somebody should look at what was found in a clip. */
public enum FaceDoubt {
  /** The subject's face in less than two thirds of the frames. */
  FEW,

  /** From one frame to the next the face leaps: it may be another one. */
  JUMPS,

  /** Another face of a similar size. */
  TWO_FACES,

  /** In profile for a good part of the time: landmarks lie nearly on one line. */
  PROFILE,

  /** Blurred or dark for a good part of the time. */
  BLUR,

  /** The subject goes on after a cut, which only its colours and its place say. */
  CUT
}
