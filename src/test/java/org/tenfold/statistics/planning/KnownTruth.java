package org.tenfold.statistics.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A world whose shares in the long run are known, with people of flesh: each has an attention of
 * their own, nobody judges a clip twice.
 *
 * @param name in the table
 * @param assumed what its figures are like; a world that is not of the model takes only some
 * @param ofTheModel else movies have emotions of their own, clips are confused with one other label
 *     each, some labels are harder, and who does not attend has a favourite
 */
record KnownTruth(String name, AssumedVotes assumed, boolean ofTheModel) {
  /** A clip as it came to be. */
  record Clip(long movie, double[] longRun, int[] votes, int[] people) {
    SeenClip seen() {
      return new SeenClip(movie, votes, people);
    }
  }

  private record Person(double attention, double[] favourites) {}

  List<Clip> draw(long seed, int clips, int votes, int people) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] pi = assumed.shares().stream().mapToDouble(share -> share).toArray();
    Person[] crowd = new Person[people];
    Arrays.setAll(
        crowd,
        one ->
            new Person(
                assumed.attention(random),
                ofTheModel ? pi : Dirichlet.draw(random, times(pi, 10))));
    List<Clip> drawn = new ArrayList<>();
    for (long movie = 0; drawn.size() < clips; movie++) {
      for (double[] theta : movie(random, pi)) {
        if (drawn.size() < clips) {
          drawn.add(clip(random, movie, theta, pi, votes, crowd));
        }
      }
    }
    return drawn;
  }

  private Clip clip(
      SplittableRandom random, long movie, double[] theta, double[] pi, int votes, Person[] crowd) {
    int[] who = new int[votes];
    int[] said = new int[votes];
    for (int vote = 0; vote < votes; vote++) {
      int taken = vote;
      do {
        who[vote] = random.nextInt(crowd.length);
      } while (Arrays.stream(who, 0, taken).anyMatch(one -> one == who[taken]));
      Person person = crowd[who[vote]];
      said[vote] =
          Dirichlet.pick(
              random, random.nextDouble() < person.attention() ? theta : person.favourites());
    }
    double mean = 1 - assumed.peopleSpread();
    double[] longRun = theta.clone();
    Arrays.setAll(longRun, j -> mean * theta[j] + (1 - mean) * pi[j]);
    return new Clip(movie, longRun, said, who);
  }

  private List<double[]> movie(SplittableRandom random, double[] pi) {
    double ofMovies = assumed.movieLikeness() * assumed.difficulty();
    double ofClips = (assumed.difficulty() - ofMovies) / (1 - ofMovies);
    double clarity =
        Dirichlet.beta(
            random, assumed.kappa() / AssumedVotes.mostKappa(assumed.peopleSpread()), ofMovies);
    double[] mix = Dirichlet.draw(random, times(pi, 6));
    List<double[]> clips = new ArrayList<>();
    for (int clip = 0; clip < assumed.clipsPerMovie(); clip++) {
      clips.add(
          ofTheModel
              ? AssumedVotes.seen(random, pi, Dirichlet.beta(random, clarity, ofClips))
              : confused(random, pi, Dirichlet.pick(random, mix), clarity, ofClips));
    }
    return clips;
  }

  private static double[] confused(
      SplittableRandom random, double[] pi, int emotion, double clarity, double spread) {
    double hard = emotion % 2 == 0 ? clarity : clarity * 0.7;
    double clear = Math.sqrt(Dirichlet.beta(random, hard, spread));
    int other = (emotion + 1 + random.nextInt(2)) % pi.length;
    double[] theta = times(pi, 0.3 * (1 - clear));
    theta[emotion] += clear;
    theta[other] += 0.7 * (1 - clear);
    return theta;
  }

  private static double[] times(double[] numbers, double factor) {
    return Arrays.stream(numbers).map(number -> number * factor).toArray();
  }
}
