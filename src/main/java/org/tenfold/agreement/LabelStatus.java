package org.tenfold.agreement;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;

/** How far the single label of a clip is settled. */
public enum LabelStatus {
  LABELLED("Finished with a label"),
  NO_LABEL("Finished without a label"),
  /** Enough votes for one emotion already, though not all votes are given. */
  SETTLED("In progress, label certain"),
  /** The votes still to come decide whether it gets a label. */
  OPEN("In progress, can still get a label"),
  /** Whatever is voted now, no emotion can reach the threshold. */
  LOST("In progress, cannot get a label"),
  UNTOUCHED("No votes yet");

  private final String title;

  LabelStatus(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static LabelStatus of(VoteCounts votes, LabelRule rule) {
    if (votes.total() == 0) {
      return UNTOUCHED;
    }
    if (rule.finished(votes)) {
      return rule.label(votes).isPresent() ? LABELLED : NO_LABEL;
    }
    int most = votes.labels().stream().mapToInt(votes::of).max().orElse(0);
    if (most >= rule.threshold()) {
      return SETTLED;
    }
    return most + rule.votes() - votes.total() >= rule.threshold() ? OPEN : LOST;
  }

  /** How many clips stand where; every decision has an entry. */
  public static Map<LabelStatus, Integer> tally(Collection<JudgedClip> clips, LabelRule rule) {
    Map<LabelStatus, Integer> counts = new EnumMap<>(LabelStatus.class);
    for (LabelStatus decision : values()) {
      counts.put(decision, 0);
    }
    clips.forEach(clip -> counts.merge(of(clip.votes(), rule), 1, Integer::sum));
    return counts;
  }
}
