package org.tenfold.dfew;

import java.util.Comparator;
import org.tenfold.label.Label;

/**
 * A clip with its single label: one row of {@code set_k.csv}.
 *
 * @param videoName number of the clip, the {@code order} of {@code annotation.csv}
 */
public record LabelledClip(int videoName, Label label) {
  public static final Comparator<LabelledClip> BY_VIDEO_NAME =
      Comparator.comparingInt(LabelledClip::videoName);
}
