package org.tenfold.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.VoteCounts;

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
        Optional.of(Emotion.HAPPY),
        VoteCounts.of(votes));
  }
}
