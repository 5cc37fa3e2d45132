package org.tenfold.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tenfold.truth.Votes.Vote;

/** Votes that are published, and votes drawn from annotators whose errors are known. */
final class Crowds {
  /**
   * Dawid and Skene 1979: 45 patients, 5 observers, 4 grades; observer 1 judged each three times.
   * One patient after the other, the observers apart by spaces.
   */
  private static final String ANAESTHETISTS =
      """
      111 1 1 1 1; 333 4 3 3 4; 112 2 1 2 2; 222 3 1 2 1; 222 3 2 2 2;
      222 3 3 2 2; 122 2 1 1 1; 333 3 4 3 3; 222 2 2 2 3; 232 2 2 2 3;
      444 4 4 4 4; 222 3 3 4 3; 111 1 1 1 1; 222 3 2 1 2; 121 1 1 1 1;
      111 2 1 1 1; 111 1 1 1 1; 111 1 1 1 1; 222 2 2 2 1; 222 1 3 2 2;
      222 2 2 2 2; 222 2 2 2 1; 222 3 2 2 2; 221 2 2 2 2; 111 1 1 1 1;
      111 1 1 1 1; 232 2 2 2 2; 111 1 1 1 1; 111 1 1 1 1; 112 1 1 2 1;
      111 1 1 1 1; 333 3 2 3 3; 111 1 1 1 1; 222 2 2 2 2; 222 3 2 3 2;
      433 4 3 4 3; 221 2 2 3 2; 232 3 2 3 3; 333 3 4 3 2; 111 1 1 1 1;
      111 1 1 1 1; 121 2 1 1 1; 232 2 2 2 2; 121 1 1 1 1; 222 2 2 2 2
      """;

  /** crowd-kit's tests: 5 workers, 5 tasks; w3 skips t1, whose votes are even. */
  private static final String TOY =
      """
      w1 no yes yes yes yes
      w2 yes yes no yes no
      w3 . yes no yes no
      w4 yes no yes yes no
      w5 no no no yes no
      """;

  private Crowds() {}

  static Votes anaesthetists() {
    List<Vote> votes = new ArrayList<>();
    String[] patients = ANAESTHETISTS.strip().split(";\\s*");
    for (int patient = 0; patient < patients.length; patient++) {
      String[] observers = patients[patient].split(" ");
      for (int observer = 0; observer < observers.length; observer++) {
        for (String grade : observers[observer].split("")) {
          votes.add(new Vote("" + (patient + 1), "obs" + (observer + 1), grade));
        }
      }
    }
    return Votes.of(List.of("1", "2", "3", "4"), votes);
  }

  static Votes toy() {
    List<Vote> votes = new ArrayList<>();
    for (String line : TOY.lines().toList()) {
      String[] words = line.split(" ");
      for (int task = 1; task < words.length; task++) {
        if (!words[task].equals(".")) {
          votes.add(new Vote("t" + task, words[0], words[task]));
        }
      }
    }
    return Votes.of(List.of("no", "yes"), votes);
  }

  /**
   * True categories, equally likely, and votes drawn from the annotators' error matrices.
   *
   * @param truth index of each item's true category
   */
  record Planted(Votes votes, int[] truth) {
    /** The share of items with the right label. */
    double hits(int[] labels) {
      return (double) IntStream.range(0, truth.length).filter(i -> labels[i] == truth[i]).count()
          / truth.length;
    }
  }

  /**
   * @param errors [annotators, true, said]
   * @param votesPerItem by so many different annotators, drawn anew for each item
   */
  static Planted planted(double[][][] errors, int items, int votesPerItem, long seed) {
    Random random = new Random(seed);
    int categories = errors[0].length;
    List<Vote> votes = new ArrayList<>();
    int[] truth = new int[items];
    for (int item = 0; item < items; item++) {
      truth[item] = random.nextInt(categories);
      List<Integer> people = new ArrayList<>(IntStream.range(0, errors.length).boxed().toList());
      if (votesPerItem < errors.length) {
        Collections.shuffle(people, random);
      }
      for (int annotator : people.subList(0, votesPerItem)) {
        int said = drawn(errors[annotator][truth[item]], random);
        votes.add(new Vote("i" + item, "a" + annotator, "c" + said));
      }
    }
    List<String> names = IntStream.range(0, categories).mapToObj(index -> "c" + index).toList();
    return new Planted(Votes.of(names, votes), truth);
  }

  private static int drawn(double[] shares, Random random) {
    double rest = random.nextDouble();
    int index = 0;
    while (index < shares.length - 1 && rest >= shares[index]) {
      rest -= shares[index++];
    }
    return index;
  }

  static double[][] coin(double right, int categories) {
    double[][] matrix = new double[categories][categories];
    for (int truth = 0; truth < categories; truth++) {
      Arrays.fill(matrix[truth], (1 - right) / (categories - 1));
      matrix[truth][truth] = right;
    }
    return matrix;
  }

  /** The same votes in another order, and so items and annotators under other indices. */
  static Votes shuffled(Votes votes, long seed) {
    List<Vote> all = new ArrayList<>();
    for (int vote = 0; vote < votes.size(); vote++) {
      all.add(
          new Vote(
              votes.items().get(votes.item(vote)),
              votes.annotators().get(votes.annotator(vote)),
              votes.categories().get(votes.label(vote))));
    }
    Collections.shuffle(all, new Random(seed));
    return Votes.of(votes.categories(), all);
  }

  static void assertNumbers(double[] actual, double tolerance, double... expected) {
    assertThat(actual).containsExactly(expected, within(tolerance));
  }
}
