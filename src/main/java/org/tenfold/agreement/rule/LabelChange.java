package org.tenfold.agreement.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;

/**
 * What another label rule would make of the same votes.
 *
 * @param before single labels by emotion, in the order of {@link Label}
 * @param after the same under the other rule
 * @param gained clips that would get a label
 * @param lost clips that would have none any more
 * @param changed clips that would bear another label; 0 where thresholds are more than half
 */
public record LabelChange(int[] before, int[] after, int gained, int lost, int changed) {

  /**
   * @param labels how many there are
   */
  public static LabelChange of(List<JudgedClip> clips, int labels, LabelRule now, LabelRule then) {
    int[] before = new int[labels];
    int[] after = new int[labels];
    int gained = 0;
    int lost = 0;
    int changed = 0;
    for (JudgedClip clip : clips) {
      Optional<Label> old = now.label(clip.votes());
      Optional<Label> next = then.label(clip.votes());
      old.ifPresent(label -> before[label.index()]++);
      next.ifPresent(label -> after[label.index()]++);
      if (old.isEmpty() && next.isPresent()) {
        gained++;
      } else if (old.isPresent() && next.isEmpty()) {
        lost++;
      } else if (!old.equals(next)) {
        changed++;
      }
    }
    return new LabelChange(before, after, gained, lost, changed);
  }

  public int labelledBefore() {
    return Arrays.stream(before).sum();
  }

  public int labelledAfter() {
    return Arrays.stream(after).sum();
  }
}
