package org.tenfold.agreement.inference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.SourceVote;
import org.tenfold.statistics.agreement.CohensKappa;
import org.tenfold.statistics.agreement.PairwiseKappa;

/**
 * How far every two annotators of a source agree. Immutable.
 *
 * @param annotators by name
 * @param votes of each, in the same order
 */
public record PairwiseAgreement(
    List<EntityRef> annotators, List<Integer> votes, PairwiseKappa kappas) {
  /** A kappa over fewer common clips says little. */
  public static final int FEW = 20;

  /**
   * @param labels how many there are
   */
  public static PairwiseAgreement of(List<SourceVote> given, int labels) {
    Map<String, EntityRef> people = new HashMap<>();
    given.forEach(vote -> people.putIfAbsent(vote.annotator().key(), vote.annotator()));
    List<EntityRef> annotators =
        people.values().stream()
            .sorted(java.util.Comparator.comparing(PairwiseAgreement::sortKey))
            .toList();
    Map<String, Integer> index = new HashMap<>();
    annotators.forEach(one -> index.put(one.key(), index.size()));
    Map<Integer, Integer> items = new LinkedHashMap<>();
    int[] item = new int[given.size()];
    int[] annotator = new int[given.size()];
    int[] label = new int[given.size()];
    int[] votes = new int[annotators.size()];
    for (int vote = 0; vote < given.size(); vote++) {
      SourceVote one = given.get(vote);
      item[vote] = items.computeIfAbsent(one.clip(), clip -> items.size());
      annotator[vote] = index.getOrDefault(one.annotator().key(), 0);
      label[vote] = one.emotion().index();
      votes[annotator[vote]]++;
    }
    return new PairwiseAgreement(
        annotators,
        java.util.Arrays.stream(votes).boxed().toList(),
        PairwiseKappa.of(annotators.size(), labels, item, annotator, label));
  }

  /** Of two different annotators by their place in the list. */
  public CohensKappa of(int one, int other) {
    return kappas.of(one, other);
  }

  /** "annotator 2" before "annotator 10". */
  private static String sortKey(EntityRef person) {
    java.util.regex.Matcher digits = NUMBER.matcher(person.name());
    return digits.replaceAll(
            number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group())
        + person.key();
  }

  private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("\\d{1,9}");
}
