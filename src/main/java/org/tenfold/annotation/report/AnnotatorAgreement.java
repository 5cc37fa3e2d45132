package org.tenfold.annotation.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;
import org.tenfold.statistics.Measure;

/**
 * What the votes say of one annotator beside the others. A pure function of the votes; each figure
 * comes with the number of clips it rests on.
 *
 * @param agreement leave-one-out: mean share of the other votes on a clip that are the same as this
 *     annotator's, over clips with at least one other vote
 * @param agreementClips how many clips that is
 * @param likest the annotator with whom the agreement exceeds most what the clip's other votes
 *     explain
 * @param excess that excess, −1..1: share of common clips with the same vote, less the mean share
 *     of third votes that are the same; near 0 for independent judges, up to 1 for a copier
 * @param commonClips clips both judged and a third person too
 */
public record AnnotatorAgreement(
    int votes,
    Measure agreement,
    int agreementClips,
    @Nullable PersonId likest,
    Measure excess,
    int commonClips) {
  /** Fewer common clips prove nothing about a pair. */
  public static final int LEAST_COMMON = 5;

  /**
   * Figures of each annotator among these votes. Each vote is compared with the others on its clip:
   * votes × votes per clip, however many annotators there are.
   */
  static Map<PersonId, AnnotatorAgreement> of(PanelVotes votes) {
    Map<PersonId, AnnotatorAgreement> figures = new HashMap<>();
    Pairs pairs = new Pairs(votes);
    for (int one = 0; one < votes.annotators().size(); one++) {
      figures.put(votes.annotators().get(one), pairs.figures(one));
    }
    return figures;
  }

  /**
   * One annotator at a time beside all others: memory grows with people, not with pairs of them.
   */
  private static final class Pairs {
    private final PanelVotes votes;
    private final PanelVotes.Groups byClip;
    private final PanelVotes.Groups byAnnotator;

    /** Votes of each clip for each label. */
    private final int[] counts;

    private final int[] common;
    private final int[] same;
    private final double[] explained;

    Pairs(PanelVotes votes) {
      this.votes = votes;
      this.byClip = votes.byClip();
      this.byAnnotator = votes.byAnnotator();
      this.counts = new int[votes.clips() * Label.MOST];
      for (int vote = 0; vote < votes.size(); vote++) {
        counts[votes.clip(vote) * Label.MOST + votes.label(vote)]++;
      }
      int people = votes.annotators().size();
      this.common = new int[people];
      this.same = new int[people];
      this.explained = new double[people];
    }

    AnnotatorAgreement figures(int me) {
      Arrays.fill(common, 0);
      Arrays.fill(same, 0);
      Arrays.fill(explained, 0);
      double alike = 0;
      int clips = 0;
      for (int place = byAnnotator.from(me); place < byAnnotator.to(me); place++) {
        int own = byAnnotator.vote(place);
        int all = byClip.count(votes.clip(own));
        if (all > 1) {
          alike += (count(own, votes.label(own)) - 1.0) / (all - 1);
          clips++;
        }
        if (all > 2) {
          compare(me, own, all);
        }
      }
      int likest = likest();
      return new AnnotatorAgreement(
          byAnnotator.count(me),
          clips == 0
              ? Measure.undefined(Measure.Reason.FEWER_THAN_TWO_VOTES)
              : Measure.of(alike / clips),
          clips,
          likest < 0 ? null : votes.annotators().get(likest),
          likest < 0 ? Measure.undefined(Measure.Reason.NO_ITEMS) : Measure.of(excess(likest)),
          likest < 0 ? 0 : common[likest]);
    }

    private void compare(int me, int own, int all) {
      int clip = votes.clip(own);
      int first = votes.label(own);
      for (int place = byClip.from(clip); place < byClip.to(clip); place++) {
        int vote = byClip.vote(place);
        int other = votes.annotator(vote);
        if (other == me) {
          continue;
        }
        int second = votes.label(vote);
        boolean agree = first == second;
        common[other]++;
        same[other] += agree ? 1 : 0;
        // share of third votes that say the same as one of the two, and as the other
        double third = count(own, first) + count(own, second) - 2.0 - (agree ? 2 : 0);
        explained[other] += third / (2 * (all - 2.0));
      }
    }

    /** How many say this of the clip of that vote. */
    private int count(int vote, int label) {
      return counts[votes.clip(vote) * Label.MOST + label];
    }

    /** −1 for nobody. */
    private int likest() {
      int likest = -1;
      for (int other = 0; other < common.length; other++) {
        if (common[other] >= LEAST_COMMON && (likest < 0 || excess(other) > excess(likest))) {
          likest = other;
        }
      }
      return likest;
    }

    private double excess(int other) {
      return (same[other] - explained[other]) / common[other];
    }
  }
}
