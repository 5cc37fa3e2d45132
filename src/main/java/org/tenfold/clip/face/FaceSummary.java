package org.tenfold.clip.face;

import java.util.Set;
import org.tenfold.clip.ClipId;
import org.tenfold.face.FaceDoubt;
import org.tenfold.face.UsefulFrames;

/**
 * What a look at a clip found, in short.
 *
 * @param useful with what people decided; no frames where the clip could not be read
 * @param persons who are seen for more than a moment
 * @param doubts none once somebody has said that all is right
 */
public record FaceSummary(ClipId clip, UsefulFrames useful, int persons, Set<FaceDoubt> doubts) {
  public FaceSummary {
    doubts = Set.copyOf(doubts);
  }

  public boolean doubtful() {
    return !doubts.isEmpty();
  }
}
