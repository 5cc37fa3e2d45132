package org.tenfold.agreement.filter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LabelStatus;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.agreement.FleissKappa;

/**
 * A clip with what its votes come to.
 *
 * @param entropy of the votes, 0 (all agree) to 1 (all labels equally often); empty without votes
 * @param agreement P_i of Fleiss 1971, 0..1: the share of pairs of its votes that agree; empty with
 *     fewer than two votes
 */
public record ClipRow(
    JudgedClip clip,
    LabelStatus decision,
    Optional<Label> label,
    OptionalDouble entropy,
    OptionalDouble agreement) {

  public static ClipRow of(JudgedClip clip, LabelRule rule) {
    VoteCounts votes = clip.votes();
    return new ClipRow(
        clip,
        LabelStatus.of(votes, rule),
        rule.label(votes),
        votes.total() == 0 ? OptionalDouble.empty() : OptionalDouble.of(votes.normalisedEntropy()),
        agreement(votes));
  }

  public static List<ClipRow> of(List<JudgedClip> clips, LabelRule rule) {
    return clips.stream().map(clip -> of(clip, rule)).toList();
  }

  private static OptionalDouble agreement(VoteCounts votes) {
    return FleissKappa.itemAgreement(votes.toArray())
        .value()
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }
}
