package org.tenfold.release.summary;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tenfold.agreement.SourceVote;
import org.tenfold.statistics.classification.HumanCeiling;

/**
 * Who judged, in numbers and without a name.
 *
 * @param people how many gave a vote
 * @param votesEach least, middle and most votes of one person
 * @param agreementEach share of a person's votes, 0..1, that what most others said on the clip
 *     confirms: least, middle and most; clips where the others are tied are passed over
 */
public record Annotators(int people, List<Integer> votesEach, List<Double> agreementEach) {
  public Annotators {
    votesEach = List.copyOf(votesEach);
    agreementEach = List.copyOf(agreementEach);
  }

  /**
   * @param classes of their label set
   */
  static Annotators of(Collection<SourceVote> votes, int classes) {
    Map<Integer, int[]> clips = new HashMap<>();
    for (SourceVote vote : votes) {
      clips.computeIfAbsent(vote.clip(), first -> new int[classes])[vote.emotion().index()]++;
    }
    Map<String, int[]> people = new HashMap<>(); // votes, scored, confirmed
    for (SourceVote vote : votes) {
      int[] of = people.computeIfAbsent(vote.annotator().key(), first -> new int[3]);
      of[0]++;
      int[] others = clips.getOrDefault(vote.clip(), new int[classes]).clone();
      others[vote.emotion().index()]--;
      OptionalInt label = HumanCeiling.plurality(others);
      if (label.isPresent()) {
        of[1]++;
        of[2] += label.getAsInt() == vote.emotion().index() ? 1 : 0;
      }
    }
    int[] each = people.values().stream().mapToInt(of -> of[0]).sorted().toArray();
    double[] shares =
        people.values().stream()
            .filter(of -> of[1] > 0)
            .mapToDouble(of -> (double) of[2] / of[1])
            .sorted()
            .toArray();
    return new Annotators(
        people.size(),
        each.length == 0
            ? List.of()
            : List.of(each[0], each[each.length / 2], each[each.length - 1]),
        shares.length == 0
            ? List.of()
            : Arrays.stream(
                    new double[] {shares[0], shares[shares.length / 2], shares[shares.length - 1]})
                .boxed()
                .toList());
  }
}
