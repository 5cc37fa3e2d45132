package org.tenfold.agreement.inference;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.SourceVote;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.truth.Doubts;
import org.tenfold.truth.Inference;
import org.tenfold.truth.Votes;

/**
 * What every method makes of all votes of one source. Immutable and safe for many threads; the
 * arrays it hands out are copies.
 */
public final class SourceTruth {
  private final int votes;
  private final Map<Integer, Integer> clips;
  private final Map<EntityRef, Integer> annotators;
  private final Map<InferenceMethod, Inference> inferences;
  private final Map<InferenceMethod, Doubts> doubts;

  private SourceTruth(
      int votes,
      Map<Integer, Integer> clips,
      Map<EntityRef, Integer> annotators,
      Map<InferenceMethod, Inference> inferences,
      Map<InferenceMethod, Doubts> doubts) {
    this.doubts = doubts;
    this.votes = votes;
    this.clips = clips;
    this.annotators = annotators;
    this.inferences = inferences;
  }

  /**
   * Runs every method: seconds on a set of DFEW's size.
   *
   * @param labels how many there are
   * @throws IllegalArgumentException when there are no votes
   */
  public static SourceTruth of(List<SourceVote> given, int labels) {
    Votes votes =
        Votes.of(
            VoteCounts.none(labels).labels().stream().map(Label::toString).toList(),
            given.stream()
                .map(
                    vote ->
                        new Votes.Vote(
                            Integer.toString(vote.clip()),
                            vote.annotator().key(),
                            vote.emotion().toString()))
                .toList());
    Map<String, EntityRef> names = new HashMap<>();
    given.forEach(vote -> names.put(vote.annotator().key(), vote.annotator()));
    Map<Integer, Integer> clips = HashMap.newHashMap(votes.items().size());
    for (int item = 0; item < votes.items().size(); item++) {
      clips.put(Integer.valueOf(votes.items().get(item)), item);
    }
    Map<EntityRef, Integer> annotators = new LinkedHashMap<>();
    for (int person = 0; person < votes.annotators().size(); person++) {
      annotators.put(names.get(votes.annotators().get(person)), person);
    }
    Map<InferenceMethod, Inference> inferences = new EnumMap<>(InferenceMethod.class);
    Map<InferenceMethod, Doubts> doubts = new EnumMap<>(InferenceMethod.class);
    for (InferenceMethod method : InferenceMethod.values()) {
      Inference inference = method.method().infer(votes);
      inferences.put(method, inference);
      doubts.put(method, Doubts.of(method.method(), votes, inference));
    }
    return new SourceTruth(votes.size(), clips, annotators, inferences, doubts);
  }

  /** How many votes it rests on. */
  public int votes() {
    return votes;
  }

  /** Everybody who voted, in order of their first vote. */
  public List<EntityRef> annotators() {
    return List.copyOf(annotators.keySet());
  }

  /**
   * The probability of each emotion, in their order, with the sum 1; empty when the clip had no
   * vote.
   */
  public Optional<double[]> posterior(InferenceMethod method, int clip) {
    return Optional.ofNullable(clips.get(clip))
        .map(item -> inference(method).posterior()[item].clone());
  }

  /**
   * [true emotion, emotion said]: what this annotator says, as the method estimates it; each row
   * has the sum 1. Empty for somebody without votes.
   */
  public Optional<double[][]> errors(InferenceMethod method, EntityRef annotator) {
    return Optional.ofNullable(annotators.get(annotator))
        .map(person -> copy(inference(method).errors()[person]));
  }

  /** The share of each emotion among the clips, as the method estimates it. */
  public double[] priors(InferenceMethod method) {
    return inference(method).priors().clone();
  }

  public boolean converged(InferenceMethod method) {
    return inference(method).converged();
  }

  /** What speaks against believing this method here. */
  public Doubts doubts(InferenceMethod method) {
    return java.util.Objects.requireNonNull(doubts.get(method));
  }

  /** The methods for which there are too few votes, for people; empty when there is none. */
  public Optional<Message> tooFewVotes() {
    String methods =
        doubts.entrySet().stream()
            .filter(entry -> entry.getValue().tooFewVotes())
            .map(entry -> entry.getKey().title())
            .collect(java.util.stream.Collectors.joining(", "));
    return methods.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("agreement.few-votes", methods));
  }

  private Inference inference(InferenceMethod method) {
    return java.util.Objects.requireNonNull(inferences.get(method));
  }

  private static double[][] copy(double[][] table) {
    return java.util.Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
  }
}
