package org.tenfold.statistics.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tenfold.statistics.agreement.FleissSums;

/**
 * Votes that there are. A movie is drawn with all its clips, for drawing clips again inside it
 * would count their spread twice (Davison and Hinkley 1997, section 3.8). Of a clip's votes k are
 * drawn without replacement: drawn with it, one vote would agree with itself. Where a clip has
 * fewer than k, further ones are drawn from the shares that its votes let expect by {@link
 * LongRun}. Immutable.
 */
public final class SeenVotes implements Population {
  private final int categories;
  private final List<List<Clip>> movies;
  private final double[] people;
  private final int leastVotes;
  private final int mostVotes;
  private final int leftOut;
  private final double usualPeople;

  private record Clip(int[] votes, LongRun.Shares shares) {}

  private SeenVotes(int categories, List<SeenClip> all, List<SeenClip> counted) {
    this.categories = categories;
    this.leastVotes = counted.stream().mapToInt(clip -> clip.votes().length).min().orElse(0);
    this.mostVotes = counted.stream().mapToInt(clip -> clip.votes().length).max().orElse(0);
    this.leftOut = all.size() - counted.size();
    int[][] table = counted.stream().map(clip -> clip.counts(categories)).toArray(int[][]::new);
    LongRun longRun = LongRun.of(table);
    Map<Long, List<Clip>> byMovie = new LinkedHashMap<>();
    for (int clip = 0; clip < counted.size(); clip++) {
      byMovie
          .computeIfAbsent(counted.get(clip).movie(), first -> new ArrayList<>())
          .add(
              new Clip(
                  Arrays.stream(counted.get(clip).votes()).sorted().toArray(),
                  longRun.of(table[clip])));
    }
    this.movies = inOrder(byMovie.values());
    boolean known = counted.stream().allMatch(clip -> clip.people().length > 0);
    this.people = known ? PeopleEffects.of(counted, categories, chance(table)) : new double[0];
    this.usualPeople = known ? effective(counted) : 0;
  }

  /** The same votes are the same plan, whatever movies, clips and people are called. */
  private static List<List<Clip>> inOrder(Collection<List<Clip>> movies) {
    Comparator<Clip> byVotes = (one, other) -> Arrays.compare(one.votes(), other.votes());
    return movies.stream()
        .map(clips -> clips.stream().sorted(byVotes).toList())
        .sorted(
            (one, other) ->
                Arrays.compare(one.toArray(Clip[]::new), other.toArray(Clip[]::new), byVotes))
        .toList();
  }

  /**
   * @param clips those with fewer than two votes are left out
   * @throws IllegalArgumentException when no clip has two votes, or all votes are for one category
   */
  public static SeenVotes of(int categories, List<SeenClip> clips) {
    List<SeenClip> counted = clips.stream().filter(clip -> clip.votes().length >= 2).toList();
    if (!canBe(categories, clips)) {
      throw new IllegalArgumentException("too few votes to learn from");
    }
    return new SeenVotes(categories, clips, counted);
  }

  /** Whether there are clips with two votes, of two movies, for two categories. */
  public static boolean canBe(int categories, List<SeenClip> clips) {
    List<SeenClip> counted = clips.stream().filter(clip -> clip.votes().length >= 2).toList();
    boolean[] used = new boolean[categories];
    counted.forEach(clip -> Arrays.stream(clip.votes()).forEach(vote -> used[vote] = true));
    int categoriesUsed = 0;
    for (boolean one : used) {
      categoriesUsed += one ? 1 : 0;
    }
    return categoriesUsed > 1 && counted.stream().mapToLong(SeenClip::movie).distinct().count() > 1;
  }

  /** Σ p_j² of all votes. */
  private static double chance(int[][] counts) {
    long[] sums = FleissSums.none(counts[0].length);
    Arrays.stream(counts).forEach(row -> FleissSums.add(sums, row, 1));
    double[] votes = Arrays.stream(sums, 1, 1 + counts[0].length).asDoubleStream().toArray();
    double all = Arrays.stream(votes).sum();
    return Arrays.stream(votes).map(one -> one / all * (one / all)).sum();
  }

  /** (Σ v)² / Σ v²: so many people with equal work would say as much. */
  private static double effective(List<SeenClip> clips) {
    Map<Integer, Integer> votes = new LinkedHashMap<>();
    clips.forEach(
        clip -> Arrays.stream(clip.people()).forEach(one -> votes.merge(one, 1, Integer::sum)));
    double sum = votes.values().stream().mapToDouble(one -> one).sum();
    double squares = votes.values().stream().mapToDouble(one -> (double) one * one).sum();
    return sum * sum / squares;
  }

  @Override
  public int categories() {
    return categories;
  }

  @Override
  public int movies() {
    return movies.size();
  }

  @Override
  public double[] people() {
    return people.clone();
  }

  /** Of a clip that has two or more. */
  public int leastVotes() {
    return leastVotes;
  }

  public int mostVotes() {
    return mostVotes;
  }

  /** How many have fewer than two. */
  public int leftOut() {
    return leftOut;
  }

  /** So many people with equal work would say as much as those who voted; 0 if not known. */
  public double effectivePeople() {
    return usualPeople;
  }

  @Override
  public List<DrawnClip> movie(SplittableRandom random, int votes) {
    return movies.get(random.nextInt(movies.size())).stream()
        .map(clip -> drawn(random, clip, votes))
        .toList();
  }

  private DrawnClip drawn(SplittableRandom random, Clip clip, int votes) {
    double[] longRun = clip.shares().draw(random);
    int[] order = clip.votes().clone();
    int given = Math.min(votes, order.length);
    int[] drawn = new int[votes];
    for (int vote = 0; vote < given; vote++) {
      int other = vote + random.nextInt(order.length - vote);
      drawn[vote] = order[other];
      order[other] = order[vote];
    }
    for (int vote = given; vote < votes; vote++) {
      drawn[vote] = Dirichlet.pick(random, longRun);
    }
    return new DrawnClip(drawn, given, longRun);
  }
}
