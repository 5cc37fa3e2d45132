package org.tenfold.annotation.rule;

import java.time.Duration;
import org.tenfold.error.InvalidInput;

/**
 * How clips are judged in a project.
 *
 * @param watchedFraction part of a clip that must have been played before a vote counts, 0..1
 * @param undo how long a vote can be taken back
 * @param lease how long a clip is held for an annotator
 * @param skips how many annotators must call a clip unjudgeable before a curator is asked
 * @param goldShare part of the clips shown that are gold, 0..0.5
 * @param repeatShare part of the clips shown that the annotator has judged before, 0..0.5
 * @param repeatAfter how long after the first judgement a clip may return
 * @param breakAfter active time after which a break is suggested
 */
public record AnnotationRule(
    double watchedFraction,
    Duration undo,
    Duration lease,
    int skips,
    double goldShare,
    double repeatShare,
    Duration repeatAfter,
    Duration breakAfter) {
  public static final AnnotationRule DEFAULT =
      new AnnotationRule(
          1,
          Duration.ofSeconds(5),
          Duration.ofMinutes(10),
          3,
          0,
          0,
          Duration.ofDays(3),
          Duration.ofMinutes(45));

  public AnnotationRule {
    require(watchedFraction >= 0 && watchedFraction <= 1, "annotation.watched-part");
    require(!undo.isNegative() && undo.toSeconds() <= 60, "annotation.undo-range");
    require(lease.toSeconds() >= 1 && lease.toHours() <= 24, "annotation.lease-range");
    require(skips >= 1 && skips <= 100, "annotation.skips-range");
    require(goldShare >= 0 && goldShare <= 0.5, "annotation.gold-share");
    require(repeatShare >= 0 && repeatShare <= 0.5, "annotation.repeat-share");
    require(!repeatAfter.isNegative(), "annotation.repeat-after");
    require(breakAfter.toMinutes() >= 5 && breakAfter.toMinutes() <= 240, "annotation.break-after");
  }

  private static void require(boolean holds, String code) {
    if (!holds) {
      throw new InvalidInput(code);
    }
  }
}
