package org.tenfold.agreement;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.agreement.AgreementFigures;
import org.tenfold.statistics.agreement.LiveAgreement;

/** The agreement on clips, drawn by movie in the bootstrap. Thread-safe. */
public final class AgreementAccumulator {
  /** Any number, as long as it stays: the same votes have the same interval on every machine. */
  private static final long SEED = 1;

  private final int size;
  private final LiveAgreement agreement;

  /**
   * @param labels of the set, as many as each clip has counts
   * @param resamples of the bootstrap
   */
  public AgreementAccumulator(
      Collection<JudgedClip> clips, LabelRule rule, int labels, int resamples) {
    size = labels;
    agreement =
        new LiveAgreement(
            labels,
            rule.votes(),
            counts -> rule.label(VoteCounts.of(counts)).isPresent(),
            resamples,
            SEED);
    clips.forEach(this::add);
  }

  public static AgreementFigures of(Collection<JudgedClip> clips, LabelRule rule, int labels) {
    return new AgreementAccumulator(clips, rule, labels, LiveAgreement.RESAMPLES).figures();
  }

  private void add(JudgedClip clip) {
    agreement.add(cluster(clip), counts(clip.votes()));
  }

  public void replace(JudgedClip before, VoteCounts after) {
    agreement.replace(cluster(before), counts(before.votes()), counts(after));
  }

  public AgreementFigures figures() {
    return agreement.figures();
  }

  private int[] counts(VoteCounts votes) {
    if (votes.size() != size) {
      throw new IllegalArgumentException(
          "votes for %d labels among those for %d".formatted(votes.size(), size));
    }
    return votes.toArray();
  }

  private static long cluster(JudgedClip clip) {
    byte[] name = clip.cluster().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).getMostSignificantBits();
  }
}
