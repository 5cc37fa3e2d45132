package org.tenfold.dfew;

import java.util.Optional;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;

/**
 * The votes on a clip and what they came to: one row of {@code annotation.csv}.
 *
 * @param order number of the clip
 * @param label empty when the clip is not single-labelled, which the file writes as 0
 */
public record AnnotationRow(int order, VoteCounts votes, Optional<Label> label) {

  public static AnnotationRow labelled(int order, VoteCounts votes, LabelRule rule) {
    return new AnnotationRow(order, votes, rule.label(votes));
  }

  /** 0 or the number of the label, as DFEW writes it. */
  public int labelNumber() {
    return label.map(Label::number).orElse(0);
  }

  /** The same votes under another rule. */
  public AnnotationRow relabelled(LabelRule rule) {
    return labelled(order, votes, rule);
  }

  /** This clip for a benchmark, or empty when it has no single label. */
  public Optional<LabelledClip> labelledClip() {
    return label.map(emotion -> new LabelledClip(order, emotion));
  }
}
