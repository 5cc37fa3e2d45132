package org.tenfold.admission.practice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenfold.admission.Score;
import org.tenfold.label.Label;

/**
 * When a test is passed. Only the overall share counts: with two or three clips an emotion, a gate
 * on each would be chance. Which emotions fell below is told, not judged.
 */
public final class QualificationRule {
  /** 0.55 of 20 clips is 11, though not in binary fractions. */
  private static final double ROUNDING = 1e-9;

  private QualificationRule() {}

  /**
   * @param threshold part that must be right, 0..1; exactly that much is enough
   */
  public static QualificationResult judge(List<Answer> answers, double threshold) {
    Map<Label, Score> each = scores(answers);
    Score all = each.values().stream().reduce(Score.NONE, Score::plus);
    List<Label> weak =
        each.entrySet().stream()
            .filter(entry -> !reaches(entry.getValue(), threshold))
            .map(Map.Entry::getKey)
            .toList();
    return new QualificationResult(all, each, weak, all.total() > 0 && reaches(all, threshold));
  }

  /** By the emotion that was expected; emotions that were not asked are absent. */
  public static Map<Label, Score> scores(List<Answer> answers) {
    Map<Label, Score> scores = new TreeMap<>();
    for (Answer answer : answers) {
      scores.merge(answer.expected(), Score.NONE.plus(answer.right()), Score::plus);
    }
    return scores;
  }

  private static boolean reaches(Score score, double threshold) {
    return score.right() + ROUNDING >= threshold * score.total();
  }
}
