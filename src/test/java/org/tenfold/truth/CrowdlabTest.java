package org.tenfold.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.truth.Crowds.assertNumbers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.statistics.RankCorrelation;
import org.tenfold.testing.SharesNothing;
import org.tenfold.truth.Crowds.Planted;
import org.tenfold.truth.Votes.Vote;

@SharesNothing
class CrowdlabTest {
  /** Items by three annotators; −1: not voted. */
  private static final int[][] EIGHT = {
    {0, 0, 1}, {1, 1, -1}, {2, 2, 2}, {0, -1, 0}, {-1, 2, -1}, {1, 1, 2}, {0, 0, 0}, {2, 1, 2}
  };

  private static final double[][] NETWORK = {
    {.6, .3, .1},
    {.2, .7, .1},
    {.5, .2, .3},
    {.3, .4, .3},
    {.1, .2, .7},
    {.2, .6, .2},
    {.5, .3, .2},
    {.1, .3, .6}
  };

  private static final int EMOTIONS = 7;
  private static final int SEEDS = 3;
  private static final Path TABLE = Path.of("docs/benchmarks/crowdlab.md");

  /** The paper's equations in NumPy. */
  @Test
  void estimatesAreThoseOfThePaper() {
    Votes votes = eight();

    Crowdlab crowdlab = Crowdlab.infer(votes, NETWORK);

    assertNumbers(crowdlab.annotatorWeights(), 1e-7, .5625, .36363636, .20454545);
    assertThat(crowdlab.modelWeight()).isCloseTo(.7905694150420949, within(1e-12));
    assertNumbers(crowdlab.posterior()[0], 1e-7, .66768114, .24913353, .08318534);
    assertNumbers(crowdlab.posterior()[2], 1e-7, .24778003, .12433401, .62788596);
    assertNumbers(crowdlab.posterior()[4], 1e-7, .09099848, .15949314, .74950838);
    assertNumbers(crowdlab.posterior()[7], 1e-7, .08318534, .31419529, .60261937);
    assertNumbers(
        crowdlab.annotatorQuality(),
        1e-12,
        .8477622798392861,
        .7489087898472038,
        .5894708448142484);
    assertThat(crowdlab.labels()).containsExactly(0, 1, 2, 0, 2, 1, 0, 2);
    assertThat(crowdlab.quality(4)).isCloseTo(.74950838, within(1e-7));
    assertThat(crowdlab.voteQuality(votes)[2]).isCloseTo(.24913353, within(1e-7));
  }

  /** Three votes an item, as little as a lab can do with. */
  @Test
  void anInformativeNetworkMakesTheConsensusBetter() {
    Simulated simulated = simulated(3, 2, 1);

    double crowdlab =
        simulated.hits(Crowdlab.infer(simulated.votes(), simulated.network()).labels());
    double dawidSkene = simulated.hits(new DawidSkene().infer(simulated.votes()).labels());
    double network = simulated.networkHits();

    assertThat(crowdlab).isGreaterThan(dawidSkene + .05).isGreaterThan(network + .05);
  }

  @Test
  void aNetworkThatKnowsNothingHasNoSay() {
    Simulated simulated = simulated(5, 0, 2);

    Crowdlab crowdlab = Crowdlab.infer(simulated.votes(), simulated.network());

    assertThat(crowdlab.modelWeight()).isLessThan(.15);
    assertThat(simulated.hits(crowdlab.labels()))
        .isGreaterThan(simulated.hits(new Majority().infer(simulated.votes()).labels()) - .01);
  }

  @Test
  void annotatorsAreRankedByHowOftenTheyAreRight() {
    Simulated simulated = simulated(5, 2, 3);

    Crowdlab crowdlab = Crowdlab.infer(simulated.votes(), simulated.network());

    double[] truly = simulated.votes().accuracies(simulated.planted().truth());
    assertThat(RankCorrelation.spearman(crowdlab.annotatorQuality(), truly).value().orElseThrow())
        .isGreaterThan(.95);
  }

  @Test
  void wrongVotesAreBelievedLeast() {
    Simulated simulated = simulated(5, 2, 4);
    Votes votes = simulated.votes();
    int[] truth = simulated.planted().truth();

    double[] quality = Crowdlab.infer(votes, simulated.network()).voteQuality(votes);

    double wrong =
        IntStream.range(0, votes.size())
            .filter(vote -> votes.label(vote) != truth[votes.item(vote)])
            .mapToDouble(vote -> quality[vote])
            .average()
            .orElseThrow();
    double right =
        IntStream.range(0, votes.size())
            .filter(vote -> votes.label(vote) == truth[votes.item(vote)])
            .mapToDouble(vote -> quality[vote])
            .average()
            .orElseThrow();
    assertThat(wrong).isLessThan(.25);
    assertThat(right).isGreaterThan(.5);
  }

  @Test
  @Tag("slow")
  void theDocumentShowsWhatTheNetworkAdds() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| votes an item | network right | majority | Dawid-Skene | CROWDLAB |",
                "|---|---|---|---|---|"));
    for (int votes : new int[] {2, 3, 5, 10}) {
      List<Simulated> crowds =
          IntStream.range(0, SEEDS).mapToObj(seed -> simulated(votes, 0, 100 + seed)).toList();
      double majority = mean(crowds, one -> new Majority().infer(one.votes()).labels());
      double dawidSkene = mean(crowds, one -> new DawidSkene().infer(one.votes()).labels());
      for (double signal : new double[] {0, 1, 2, 3}) {
        List<Simulated> same =
            IntStream.range(0, SEEDS)
                .mapToObj(seed -> simulated(votes, signal, 100 + seed))
                .toList();
        lines.add(
            "| %d | %.3f | %.3f | %.3f | %.3f |"
                .formatted(
                    votes,
                    same.stream().mapToDouble(Simulated::networkHits).average().orElseThrow(),
                    majority,
                    dawidSkene,
                    mean(same, one -> Crowdlab.infer(one.votes(), one.network()).labels())));
      }
    }

    String table = String.join("\n", lines);
    Path fresh = Files.writeString(Path.of("target/crowdlab.md"), table + "\n");
    assertThat(TABLE).as("copy the table of %s there", fresh).content().contains(table);
  }

  private static double mean(List<Simulated> crowds, Function<Simulated, int[]> labels) {
    return crowds.stream().mapToDouble(one -> one.hits(labels.apply(one))).average().orElseThrow();
  }

  @Test
  void littleIsEnough() {
    List<String> categories = List.of("a", "b", "never");
    List<Vote> one = List.of(new Vote("x", "1", "b"), new Vote("x", "2", "b"));
    Votes same = Votes.of(categories, one);

    Crowdlab sure = Crowdlab.infer(same, new double[][] {{.2, .5, .3}});

    assertThat(sure.labels()).containsExactly(1);
    assertThat(Arrays.stream(sure.posterior()[0]).sum()).isCloseTo(1, within(1e-12));
    assertThat(sure.annotatorQuality()).hasSize(2);
  }

  @Test
  void whereNobodyIsTrustedTheVotesStand() {
    Votes votes =
        Votes.of(
            List.of("a", "b"),
            List.of(
                new Vote("x", "1", "a"),
                new Vote("x", "2", "b"),
                new Vote("y", "1", "a"),
                new Vote("y", "2", "b"),
                new Vote("z", "1", "a"),
                new Vote("z", "2", "a")));

    Crowdlab crowdlab = Crowdlab.infer(votes, new double[][] {{.2, .8}, {.7, .3}, {.4, .6}});

    assertNumbers(crowdlab.annotatorWeights(), 1e-12, 0, 0);
    assertNumbers(crowdlab.posterior()[0], 1e-12, .5, .5);
    assertThat(crowdlab.modelWeight()).isZero();
  }

  @Test
  void loneVotesAndForeignProbabilitiesAreRefused() {
    Votes lone =
        Votes.of(List.of("a", "b"), List.of(new Vote("x", "1", "a"), new Vote("y", "2", "b")));

    assertThatThrownBy(() -> Crowdlab.infer(lone, new double[][] {{1, 0}, {0, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no item has two votes");
    assertThatThrownBy(() -> Crowdlab.infer(eight(), new double[][] {{1, 0, 0}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8 items of 3 categories");
  }

  /** Items with votes and the network's probabilities. */
  private record Simulated(Planted planted, double[][] network) {
    Votes votes() {
      return planted.votes();
    }

    double hits(int[] labels) {
      return planted.hits(labels);
    }

    double networkHits() {
      return planted.hits(
          Arrays.stream(network).mapToInt(row -> Inference.firstOfGreatest(row)).toArray());
    }
  }

  /**
   * Twenty annotators who are right in 35 to 73 of 100, and err into all other emotions alike. The
   * network sees normal noise for each emotion, higher by the signal for the true one, and is as
   * sure as it may be; without a signal it guesses.
   */
  private static Simulated simulated(int votesPerItem, double signal, long seed) {
    double[][][] people = new double[20][][];
    Arrays.setAll(people, person -> Crowds.coin(.35 + .02 * person, EMOTIONS));
    Planted planted = Crowds.planted(people, 2000, votesPerItem, seed);
    Random random = new Random(seed);
    double[][] network = new double[2000][EMOTIONS];
    for (int item = 0; item < network.length; item++) {
      for (int category = 0; category < EMOTIONS; category++) {
        network[item][category] =
            Math.max(1, signal)
                * (random.nextGaussian() + (category == planted.truth()[item] ? signal : 0));
      }
      Em.normalise(network[item]);
    }
    return new Simulated(planted, network);
  }

  private static Votes eight() {
    List<Vote> votes = new ArrayList<>();
    for (int item = 0; item < EIGHT.length; item++) {
      for (int person = 0; person < 3; person++) {
        if (EIGHT[item][person] >= 0) {
          votes.add(new Vote("i" + item, "a" + person, "c" + EIGHT[item][person]));
        }
      }
    }
    return Votes.of(List.of("c0", "c1", "c2"), votes);
  }
}
