package org.tenfold.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.testing.SharesNothing;

@SharesNothing
class PlannerTest {
  private static final List<Double> SHARES = List.of(.4, .3, .2, .1);
  private static final AssumedVotes ALIKE = new AssumedVotes(SHARES, .5, .2, 0, 0, 5);
  private static final Design DESIGN = new Design(200, 10, 20, 10, 6);

  @Test
  void asManyVotesAsThereAreSayWhatTheySay() {
    List<KnownTruth.Clip> pilot = new KnownTruth("", ALIKE, true).draw(3, 200, 10, 20);
    int[][] counts = pilot.stream().map(clip -> clip.seen().counts(4)).toArray(int[][]::new);
    double labelled =
        Arrays.stream(counts).filter(row -> Arrays.stream(row).max().orElse(0) >= 6).count()
            / 200.0;

    PlanPoint ten = plan(seen(pilot)).chosen();

    // the mean of 400 draws of 40 movies: a deviation of kappa of 0.025 becomes 0.0013
    assertThat(number(ten.kappa())).isCloseTo(number(FleissKappa.of(counts).kappa()), within(.006));
    assertThat(ten.labelled()).isCloseTo(labelled, within(.006));
    assertThat(ten.modelled()).isZero();
    assertThat(ten.needed()).isEqualTo(6);
  }

  @Test
  void moreVotesThanThereAreAreTheModels() {
    SeenVotes seen = seen(new KnownTruth("", ALIKE, true).draw(3, 100, 5, 20));

    Plan plan = plan(seen);

    assertThat(plan.points()).extracting(PlanPoint::votes).containsExactly(2, 3, 5, 7, 10, 15, 20);
    assertThat(plan.points())
        .extracting(PlanPoint::modelled)
        .containsExactly(0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0);
    assertThat(plan.points())
        .isSortedAccordingTo((one, next) -> Double.compare(next.error(), one.error()));
  }

  @Test
  void anAssumedKappaComesOut() {
    Plan plan = plan(new AssumedVotes(SHARES, .45, .4, .3, .2, 5));

    for (PlanPoint point : plan.points()) {
      assertThat(number(point.kappa())).isCloseTo(.45, within(.01));
    }
  }

  /** Four times as many clips halve what clips do to kappa, and nothing of what people do. */
  @Test
  void moreClipsHelpWhereMorePeopleWould() {
    PlanPoint alike = plan(ALIKE).chosen();
    PlanPoint people = plan(new AssumedVotes(SHARES, .5, .2, 0, .2, 5)).chosen();

    assertThat(number(alike.halfWidth(800)))
        .isCloseTo(number(alike.halfWidth(200)) / 2, within(1e-9));
    // 2 κ spread / √people, from 400 draws
    assertThat(people.peopleDeviation()).isCloseTo(2 * .5 * .2 / Math.sqrt(20), within(.005));
    assertThat(number(people.halfWidth(1_000_000)))
        .isCloseTo(1.96 * people.peopleDeviation(), within(.001));
  }

  @Test
  void peopleWhoDifferAreToldFromChance() {
    AssumedVotes differ = new AssumedVotes(SHARES, .5, .2, 0, .25, 5);

    double[] differing = seen(new KnownTruth("", differ, true).draw(5, 400, 10, 40)).people();
    double[] alike = seen(new KnownTruth("", ALIKE, true).draw(5, 400, 10, 40)).people();

    // of 40 people the deviation κ · 0.25 is known to a ninth
    assertThat(deviation(differing)).isCloseTo(.125, within(.04));
    assertThat(deviation(alike)).isLessThan(.02);
    assertThat(Arrays.stream(differing).sum()).isCloseTo(0, within(1e-9));
  }

  @Test
  void countsAloneTellNothingOfPeople() {
    SeenVotes counted =
        SeenVotes.of(
            2,
            List.of(SeenClip.counted(1, new int[] {3, 0}), SeenClip.counted(2, new int[] {1, 2})));

    assertThat(counted.people()).isEmpty();
    assertThat(counted.effectivePeople()).isZero();
    assertThat(SeenVotes.canBe(2, List.of(SeenClip.counted(1, new int[] {3, 1})))).isFalse();
  }

  /** With two labels a clip of ten ends at six of one, or at five of both. */
  @Test
  void stoppingSavesVotesAndLosesExactness() {
    Plan plan = plan(ALIKE);

    assertThat(plan.stopping().saved()).isBetween(.1, .5);
    assertThat(plan.stopping().error()).isGreaterThan(plan.chosen().error());
  }

  @Test
  void theSameSeedIsTheSamePlan() {
    assertThat(plan(ALIKE)).isEqualTo(plan(ALIKE));
    assertThat(Planner.plan(ALIKE, DESIGN, 2, () -> false)).isNotEqualTo(plan(ALIKE));
  }

  @Test
  void aPageThatIsClosedStopsIt() {
    assertThatThrownBy(() -> Planner.plan(ALIKE, DESIGN, 1, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static Plan plan(Population from) {
    return Planner.plan(from, DESIGN, 1, () -> false);
  }

  private static SeenVotes seen(List<KnownTruth.Clip> clips) {
    return SeenVotes.of(4, clips.stream().map(KnownTruth.Clip::seen).toList());
  }

  private static double deviation(double[] numbers) {
    return Math.sqrt(
        IntStream.range(0, numbers.length)
            .mapToDouble(i -> numbers[i] * numbers[i])
            .average()
            .orElse(0));
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }
}
