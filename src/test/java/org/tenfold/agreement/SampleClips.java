package org.tenfold.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.VoteCounts;

/** Clips to count with. */
public final class SampleClips {
  private SampleClips() {}

  public static JudgedClip aClip(int number, String movie, int... votes) {
    return new JudgedClip(
        number,
        "Clip " + number,
        Optional.empty(),
        Optional.of(new EntityRef(movie, "Movie " + movie)),
        Optional.of(new EntityRef("c", "Chen")),
        OptionalDouble.of(number % 6),
        Optional.of(DfewLabel.HAPPY),
        VoteCounts.of(votes));
  }
}
