package org.tenfold.annotation;

import java.time.Duration;
import org.tenfold.error.BadInputException;

/**
 * How clips are judged in a project.
 *
 * @param watchedFraction part of a clip that must have been played before a vote counts, 0..1
 * @param undo how long a vote can be taken back
 * @param lease how long a clip is held for an annotator
 * @param doubts how many annotators must call a clip unjudgeable before a curator is asked
 * @param goldShare part of the clips shown that are gold, 0..0.5
 * @param repeatShare part of the clips shown that the annotator has judged before, 0..0.5
 * @param repeatAfter how long after the first judgement a clip may return
 * @param breakAfter active time after which a break is suggested
 */
public record LabellingRule(
    double watchedFraction,
    Duration undo,
    Duration lease,
    int doubts,
    double goldShare,
    double repeatShare,
    Duration repeatAfter,
    Duration breakAfter) {
  public static final LabellingRule DEFAULT =
      new LabellingRule(
          1,
          Duration.ofSeconds(5),
          Duration.ofMinutes(10),
          3,
          0,
          0,
          Duration.ofDays(3),
          Duration.ofMinutes(45));

  public LabellingRule {
    require(watchedFraction >= 0 && watchedFraction <= 1, "The part to be watched lies in 0..1.");
    require(!undo.isNegative() && undo.toSeconds() <= 60, "Undo lasts 0 to 60 seconds.");
    require(
        lease.toSeconds() >= 1 && lease.toHours() <= 24, "A clip is held for 1 second to 1 day.");
    require(doubts >= 1 && doubts <= 100, "A curator is asked after 1 to 100 doubts.");
    require(goldShare >= 0 && goldShare <= 0.5, "At most half of the clips can be gold.");
    require(repeatShare >= 0 && repeatShare <= 0.5, "At most half of the clips can return.");
    require(!repeatAfter.isNegative(), "A clip returns after 0 hours or more.");
    require(
        breakAfter.toMinutes() >= 5 && breakAfter.toMinutes() <= 240,
        "A break is suggested after 5 to 240 minutes.");
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new BadInputException(sentence);
    }
  }
}
