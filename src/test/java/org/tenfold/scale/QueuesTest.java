package org.tenfold.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The simulations of docs/scale.md against closed forms and against what was measured. */
class QueuesTest {
  /** docs/benchmarks/labelling.md, PostgreSQL, fourth quarter: 290 votes/s by two processors. */
  private static final double CLIP = 2 / 290.0;

  /** Times of a real server are more uneven than exponential ones: this meets the rush's p95. */
  private static final double VARIATION = 2;

  private static final ClaimQueue.Machines TWO_CORES = new ClaimQueue.Machines(1, 2, 20, 2, true);
  private static final ClaimQueue.Costs MEASURED =
      new ClaimQueue.Costs(CLIP / 2, CLIP / 2, 0, 0, VARIATION);
  private static final ClaimQueue.Leases LEASES = new ClaimQueue.Leases(600, 500);

  /** Four digits from tables of Erlang's C: 2 places at a load of 1, 10 at 8. */
  @Test
  void erlangsFormulaIsTheTabledOne() {
    assertThat(new ErlangC(1, 1, 2).waitProbability()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(new ErlangC(8, 1, 10).waitProbability()).isCloseTo(0.4092, within(5e-5));
    assertThat(new ErlangC(0.5, 1, 1).meanWait()).isCloseTo(1, within(1e-12));
  }

  @Test
  void aStationWaitsAsErlangSays() {
    for (ErlangC law : new ErlangC[] {new ErlangC(0.8, 1, 1), new ErlangC(8, 1, 10)}) {
      Station station = arrivalsAt(law, 100_000);

      assertThat(station.utilisation()).isCloseTo(law.utilisation(), within(0.01));
      assertThat(station.waits().above(0)).isCloseTo(law.waitProbability(), within(0.02));
      assertThat(station.waits().mean()).isCloseTo(law.meanWait(), withinPercentage(6));
      double tail = station.waits().quantile(0.95);
      assertThat(law.waitsLonger(tail)).isCloseTo(0.05, within(0.006));
    }
  }

  private static Station arrivalsAt(ErlangC law, int arrivals) {
    Simulation simulation = new Simulation();
    SplittableRandom random = new SplittableRandom(1);
    Station station = new Station(simulation, law.places());
    double at = 0;
    for (int one = 0; one < arrivals; one++) {
      at += Durations.exponential(random, 1 / law.arrivals());
      double service = Durations.exponential(random, law.service());
      simulation.after(at, () -> station.serve(service, () -> {}));
    }
    simulation.run(at);
    return station;
  }

  @Test
  void theSameSeedIsTheSameRun() {
    ClaimQueue.Crowd crowd = new ClaimQueue.Crowd(50, 0.5, true, 0.01, 60);

    ClaimQueue.Seen one = ClaimQueue.run(crowd, TWO_CORES, MEASURED, LEASES, 20, 7);
    ClaimQueue.Seen same = ClaimQueue.run(crowd, TWO_CORES, MEASURED, LEASES, 20, 7);
    ClaimQueue.Seen other = ClaimQueue.run(crowd, TWO_CORES, MEASURED, LEASES, 20, 8);

    assertThat(one.answer().mean()).isEqualTo(same.answer().mean());
    assertThat(one.answer().mean()).isNotEqualTo(other.answer().mean());
  }

  /** Only the rate of the rush is put in; its times and all of the paced load come out. */
  @Test
  void thirtyTwoAnnotatorsAreAnsweredAsTheRealServerDid() {
    ClaimQueue.Seen rush = crowd(0);
    ClaimQueue.Seen quick = crowd(0.16);
    ClaimQueue.Seen calm = crowd(1);

    assertSeen(rush, 290, 106, 175);
    assertSeen(quick, 200, 15, 51);
    assertSeen(calm, 32, 7.3, 19);
  }

  private static ClaimQueue.Seen crowd(double pace) {
    return ClaimQueue.run(
        new ClaimQueue.Crowd(32, pace, false, 0, 0), TWO_CORES, MEASURED, LEASES, 40, 1);
  }

  /** Rates to a fiftieth; times, of which a server's are uneven in other ways too, to 40 %. */
  private static void assertSeen(ClaimQueue.Seen seen, double rate, double p50, double p95) {
    assertThat(seen.votesPerSecond()).isCloseTo(rate, withinPercentage(2));
    assertThat(1e3 * seen.answer().quantile(0.5)).isCloseTo(p50, withinPercentage(40));
    assertThat(1e3 * seen.answer().quantile(0.95)).isCloseTo(p95, withinPercentage(25));
  }

  /** Runs of one fold at any time of the day, whose times vary as exponential ones do. */
  @Test
  void runsWaitAboutAsErlangSays() {
    double day = 24 * 3600;
    ErlangC law = new ErlangC(400 / day, 0.8 * 5 * day / 400, 5);

    StudyQueue.Seen seen =
        StudyQueue.days(
            new StudyQueue.Wishes(400, 1, 1, 24),
            new StudyQueue.Workers(5, busy -> law.service(), 1, 0),
            100,
            1);

    assertThat(seen.utilisation()).isCloseTo(0.8, within(0.01));
    assertThat(seen.waits().above(0)).isCloseTo(law.waitProbability(), within(0.03));
    assertThat(seen.waits().mean()).isCloseTo(law.meanWait(), withinPercentage(12));
  }

  /** docs/benchmarks/studies.md: 20 runs of 2 folds; 253 s by one worker, 204 s by two. */
  @Test
  void aStudyWhoseWorkerIsKilledTakesAsLongAsItDid() {
    StudyQueue.Workers two =
        new StudyQueue.Workers(2, busy -> busy == 1 ? 253 / 40.0 : 2 * 204 / 40.0, 0, 0);

    assertThat(StudyQueue.alone(20, 2, two, 0, 1)).isCloseTo(204, within(0.5));
    assertThat(StudyQueue.alone(20, 2, two, 10, 1)).isCloseTo(232, withinPercentage(8));
  }
}
