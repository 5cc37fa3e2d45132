package org.tenfold.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Variance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.testing.SharesNothing;

/**
 * What the planner says from pilots, against what comes of many data sets of the world that they
 * are from.
 *
 * <p>Tolerances are three standard errors. Kappa of one pilot varies by 0.035, of ten by 0.011. A
 * width of one pilot varies by a fifth, for it has 30 movies and 25 people; with 120 data sets
 * behind the true one, 9 %. The errors of the distribution also bear 5 % that the model tells too
 * little (docs/benchmarks/planner.md).
 */
@SharesNothing
@Tag("long")
class PlannerTruthTest {
  private static final Path TABLE = Path.of("docs/benchmarks/planner.md");
  private static final List<Double> DFEW = List.of(.21, .17, .22, .19, .12, .02, .07);
  private static final AssumedVotes SPREAD = new AssumedVotes(DFEW, .42, .3, .3, .15, 10);

  private static final List<KnownTruth> WORLDS =
      List.of(
          new KnownTruth("of the model", SPREAD, true), new KnownTruth("another", SPREAD, false));

  private static final int PILOTS = 10;
  private static final int PILOT_CLIPS = 300;
  private static final int PILOT_VOTES = 10;
  private static final int PEOPLE = 25;
  private static final int CLIPS = 1_000;
  private static final int WORLDS_DRAWN = 120;
  private static final List<Integer> VOTES = List.of(5, 10, 15);

  /** What came of one data set with k votes a clip. */
  private record Seen(double kappa, double labelled, double error, double changed) {
    static Seen of(List<KnownTruth.Clip> clips, int votes, Design design) {
      int[][] counts = new int[clips.size()][DFEW.size()];
      double labelled = 0;
      double error = 0;
      double changed = 0;
      for (int i = 0; i < counts.length; i++) {
        KnownTruth.Clip clip = clips.get(i);
        for (int vote = 0; vote < votes; vote++) {
          counts[i][clip.votes()[vote]]++;
        }
        int label = -1;
        int truth = -1;
        for (int j = 0; j < DFEW.size(); j++) {
          label = counts[i][j] >= design.needed(votes) ? j : label;
          truth = clip.longRun()[j] >= 0.6 ? j : truth;
          error += Math.abs(counts[i][j] / (double) votes - clip.longRun()[j]) / 2;
        }
        labelled += label < 0 ? 0 : 1;
        changed += label == truth ? 0 : 1;
      }
      return new Seen(
          FleissKappa.of(counts).kappa().value().orElseThrow(),
          labelled / counts.length,
          error / counts.length,
          changed / counts.length);
    }
  }

  @Test
  void figuresOfAPilotAreThoseOfTheWorldBehindIt() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| world | votes | figure | planned, mean of %d pilots | least to most | true |"
                    .formatted(PILOTS),
                "|---|---|---|---|---|---|"));
    for (KnownTruth world : WORLDS) {
      Design design = new Design(CLIPS, 10, PEOPLE, 10, 6);
      List<List<KnownTruth.Clip>> drawn =
          IntStream.range(0, WORLDS_DRAWN)
              .parallel()
              .mapToObj(one -> world.draw(1_000 + one, CLIPS, 15, PEOPLE))
              .toList();
      List<Plan> plans =
          IntStream.range(0, PILOTS)
              .mapToObj(pilot -> Planner.plan(pilot(world, pilot), design, 1, () -> false))
              .toList();
      for (int votes : VOTES) {
        List<Seen> seen =
            drawn.parallelStream().map(clips -> Seen.of(clips, votes, design)).toList();
        List<PlanPoint> points =
            plans.stream()
                .flatMap(plan -> plan.points().stream().filter(one -> one.votes() == votes))
                .toList();
        Rows rows = new Rows(lines, "| %s | %d ".formatted(world.name(), votes), points);
        rows.close("kappa", .035, one -> number(one.kappa()), mean(seen, Seen::kappa));
        double spread =
            Math.sqrt(Variance.of(seen.stream().mapToDouble(Seen::kappa).toArray()).getAsDouble());
        rows.close(
            "half the interval of kappa",
            .3 * 1.96 * spread,
            one -> number(one.halfWidth(CLIPS)),
            1.96 * spread);
        rows.close("share with a label", .04, PlanPoint::labelled, mean(seen, Seen::labelled));
        double error = mean(seen, Seen::error);
        rows.close("error of the distribution", .1 * error, PlanPoint::error, error);
        rows.close("share with another label", .04, PlanPoint::changed, mean(seen, Seen::changed));
      }
    }
    String table = String.join("\n", lines);
    Path fresh = Files.writeString(Path.of("target/planner.md"), table + "\n");
    assertThat(Files.readString(TABLE)).as("as in " + fresh).contains(table);
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }

  /** One row of the table for each figure of k votes in a world. */
  private record Rows(List<String> lines, String begin, List<PlanPoint> points) {
    void close(String name, double atMost, ToDoubleFunction<PlanPoint> figure, double truth) {
      double[] planned = points.stream().mapToDouble(figure).toArray();
      double mean = Arrays.stream(planned).average().orElseThrow();
      lines.add(
          String.format(
              Locale.ROOT,
              "%s| %s | %.3f | %.3f to %.3f | %.3f |",
              begin,
              name,
              mean,
              Arrays.stream(planned).min().orElseThrow(),
              Arrays.stream(planned).max().orElseThrow(),
              truth));
      assertThat(mean).as(begin + name).isCloseTo(truth, within(atMost));
    }
  }

  private static SeenVotes pilot(KnownTruth world, int pilot) {
    return SeenVotes.of(
        DFEW.size(),
        world.draw(pilot, PILOT_CLIPS, PILOT_VOTES, PEOPLE).stream()
            .map(KnownTruth.Clip::seen)
            .toList());
  }

  private static double mean(List<Seen> seen, ToDoubleFunction<Seen> figure) {
    return seen.stream().mapToDouble(figure).average().orElseThrow();
  }
}
