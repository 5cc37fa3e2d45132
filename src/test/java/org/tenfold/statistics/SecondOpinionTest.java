package org.tenfold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.RandolphKappaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.statistics.agreement.CohensKappa;
import org.tenfold.statistics.agreement.Distance;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.statistics.agreement.KrippendorffAlpha;
import org.tenfold.statistics.agreement.PercentAgreement;
import org.tenfold.statistics.agreement.RandolphsKappa;

/** Random votes, measured by dkpro-statistics as well. */
class SecondOpinionTest {
  private static final int CATEGORIES = 5;

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fullTables(int seed) {
    Random random = new Random(seed);
    int raters = 2 + random.nextInt(9);
    int[][] counts = new int[40][CATEGORIES];
    CodingAnnotationStudy study = study(random, raters, 0, counts);

    same(FleissKappa.of(counts).kappa(), new FleissKappaAgreement(study).calculateAgreement());
    same(RandolphsKappa.of(counts), new RandolphKappaAgreement(study).calculateAgreement());
    same(PercentAgreement.of(counts), new PercentageAgreement(study).calculateAgreement());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void missingVotes(int seed) {
    int[][] counts = new int[40][CATEGORIES];
    CodingAnnotationStudy study = study(new Random(seed), 6, .3, counts);

    double nominal =
        new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
    same(KrippendorffAlpha.nominal(counts).alpha(), nominal);
    same(KrippendorffAlpha.of(counts, Distance.nominal()).alpha(), nominal);
    same(
        KrippendorffAlpha.of(counts, Distance.ordinal()).alpha(),
        new KrippendorffAlphaAgreement(study, new OrdinalDistanceFunction()).calculateAgreement());
    same(
        KrippendorffAlpha.of(counts, Distance.interval(1, 2, 3, 4, 5)).alpha(),
        new KrippendorffAlphaAgreement(study, new IntervalDistanceFunction()).calculateAgreement());
    same(
        KrippendorffAlpha.of(counts, Distance.ratio(1, 2, 3, 4, 5)).alpha(),
        new KrippendorffAlphaAgreement(study, new RatioDistanceFunction()).calculateAgreement());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void twoRaters(int seed) {
    Random random = new Random(seed);
    CodingAnnotationStudy study = new CodingAnnotationStudy(2);
    int[][] table = new int[CATEGORIES][CATEGORIES];
    for (int item = 0; item < 60; item++) {
      int first = random.nextInt(CATEGORIES);
      int second = random.nextBoolean() ? first : random.nextInt(CATEGORIES);
      study.addItem(first, second);
      table[first][second]++;
    }

    same(CohensKappa.of(table), new CohenKappaAgreement(study).calculateAgreement());
  }

  /** Fills the counts with the same votes that the study gets. */
  private static CodingAnnotationStudy study(
      Random random, int raters, double missing, int[][] counts) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(raters);
    for (int[] row : counts) {
      int lean = random.nextInt(CATEGORIES);
      Object[] votes = new Object[raters];
      for (int rater = 0; rater < raters; rater++) {
        if (random.nextDouble() >= missing) {
          int vote = random.nextBoolean() ? lean : random.nextInt(CATEGORIES);
          row[vote]++;
          votes[rater] = vote + 1;
        }
      }
      study.addItem(votes);
    }
    return study;
  }

  private static void same(Measure ours, double theirs) {
    assertThat(ours.value().orElseThrow()).isCloseTo(theirs, within(1e-9));
  }
}
