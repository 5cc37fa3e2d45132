package org.tenfold.agreement.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelRule;
import org.tenfold.statistics.planning.AssumedVotes;
import org.tenfold.statistics.planning.Design;

/**
 * What a page, a program or a command asks a plan for. Immutable.
 *
 * @param numbers of each field
 * @param shares of all votes by label, sum 1; only for assumed votes
 */
public record PlanWish(Map<PlanField, Double> numbers, List<Double> shares) {
  /** What is taken where nobody says otherwise and no votes tell. */
  public static final Map<PlanField, Double> USUAL =
      Map.ofEntries(
          Map.entry(PlanField.CLIPS, 1_000.0),
          Map.entry(PlanField.VOTES, 10.0),
          Map.entry(PlanField.PEOPLE, 30.0),
          Map.entry(PlanField.SECONDS, 6.0),
          Map.entry(PlanField.PAY, 0.0),
          Map.entry(PlanField.CLIPPAY, 0.0),
          Map.entry(PlanField.SEED, 1.0),
          Map.entry(PlanField.KAPPA, 0.4),
          Map.entry(PlanField.MOVIES, 100.0),
          Map.entry(PlanField.DIFFICULTY, 0.3),
          Map.entry(PlanField.LIKENESS, 0.1),
          Map.entry(PlanField.SPREAD, 0.1));

  public PlanWish {
    numbers = Map.copyOf(numbers);
    shares = List.copyOf(shares);
  }

  /**
   * @param given what somebody wrote in a field
   * @param called how they know it
   * @param usual for fields that nobody filled
   * @throws InvalidInput when a number is none or out of its range, or there are fewer people than
   *     votes on a clip
   */
  public static PlanWish of(
      Function<PlanField, Optional<String>> given,
      Function<PlanField, String> called,
      Map<PlanField, Double> usual,
      List<Double> shares) {
    Map<PlanField, Double> numbers = new EnumMap<>(USUAL);
    numbers.putAll(usual);
    for (PlanField field : PlanField.values()) {
      given
          .apply(field)
          .filter(text -> !text.isBlank())
          .ifPresent(text -> numbers.put(field, field.parse(text, called.apply(field))));
    }
    PlanWish wish = new PlanWish(numbers, shares);
    if (wish.whole(PlanField.PEOPLE) < wish.whole(PlanField.VOTES)) {
      throw new InvalidInput(
          "agreement.plan-people", wish.whole(PlanField.VOTES), wish.whole(PlanField.PEOPLE));
    }
    return wish;
  }

  public double number(PlanField field) {
    return numbers.getOrDefault(field, 0.0);
  }

  public int whole(PlanField field) {
    return (int) number(field);
  }

  public long seed() {
    return (long) number(PlanField.SEED);
  }

  public Design design(LabelRule rule) {
    return new Design(
        whole(PlanField.CLIPS),
        whole(PlanField.VOTES),
        whole(PlanField.PEOPLE),
        rule.votes(),
        rule.threshold());
  }

  public Effort effort(String currency) {
    return new Effort(
        number(PlanField.SECONDS), number(PlanField.PAY), number(PlanField.CLIPPAY), currency);
  }

  /**
   * @throws InvalidInput when people who differ so much cannot agree so well
   */
  public AssumedVotes assumed() {
    double kappa = number(PlanField.KAPPA);
    double spread = number(PlanField.SPREAD);
    double most = AssumedVotes.mostKappa(spread);
    if (kappa >= most) {
      throw new InvalidInput("agreement.plan-kappa", spread, kappa, most);
    }
    int movies = Math.min(whole(PlanField.MOVIES), whole(PlanField.CLIPS));
    return new AssumedVotes(
        shares,
        kappa,
        number(PlanField.DIFFICULTY),
        number(PlanField.LIKENESS),
        spread,
        (int) Math.round(number(PlanField.CLIPS) / movies));
  }

  /**
   * Shares from numbers with commas between, which need not have the sum 1.
   *
   * @param labels how many there are
   * @throws InvalidInput when they are not as many, one is negative or none, or fewer than two are
   *     above 0
   */
  public static List<Double> shares(String text, int labels) {
    List<String> words = List.of(text.split(",", -1));
    List<Double> weights;
    try {
      weights = words.stream().map(word -> Double.parseDouble(word.strip())).toList();
    } catch (NumberFormatException word) {
      throw new InvalidInput("agreement.plan-shares", text, labels);
    }
    double sum = weights.stream().mapToDouble(weight -> weight).sum();
    if (weights.size() != labels
        || weights.stream().anyMatch(weight -> !(weight >= 0))
        || weights.stream().filter(weight -> weight > 0).count() < 2
        || !Double.isFinite(sum)) {
      throw new InvalidInput("agreement.plan-shares", text, labels);
    }
    return weights.stream().map(weight -> weight / sum).toList();
  }
}
