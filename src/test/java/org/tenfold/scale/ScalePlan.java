package org.tenfold.scale;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.tenfold.scale.ClaimQueue.Costs;
import org.tenfold.scale.ClaimQueue.Crowd;
import org.tenfold.scale.ClaimQueue.Leases;
import org.tenfold.scale.ClaimQueue.Machines;

/**
 * Prints the tables of docs/scale.md: {@code mvn test-compile exec:exec
 * -Dbenchmark=org.tenfold.scale.ScalePlan}. The same numbers come again.
 */
final class ScalePlan {
  private static final PrintStream OUT = System.out;
  private static final long SEED = 19;
  private static final Leases LEASES = new Leases(600, 500);

  /** docs/benchmarks/labelling.md, "With the next clip in the answer", PostgreSQL. */
  private static final double WEB = 4.2e-3;

  /** Two processors at 210 votes/s, less the web application's part. */
  private static final double DATABASE = 2 / 210.0 - WEB;

  /** docs/scale.md, "What was measured for it". */
  private static final double COMMIT = 2.5e-3;

  private static final double ROW = 0.4e-6;

  static final Costs COSTS = new Costs(WEB, DATABASE, COMMIT, ROW, 2);

  private ScalePlan() {}

  public static void main(String[] arguments) {
    List<String> wanted =
        arguments.length == 0
            ? List.of("votes", "connections", "leases", "studies")
            : List.of(arguments);
    for (String one : wanted) {
      switch (one) {
        case "votes" -> votes();
        case "connections" -> connections();
        case "leases" -> leaving();
        case "studies" -> studies();
        default -> throw new IllegalArgumentException("votes, connections, leases or studies");
      }
      OUT.println();
    }
  }

  private static void votes() {
    OUT.println(
        "| annotators | web, database cores | asked for | given | p50 | p95 | web | database"
            + " | connections | rows passed |");
    OUT.println("|---|---|---|---|---|---|---|---|---|---|");
    row(100, new Machines(1, 1, 20, 1, false));
    row(300, new Machines(1, 1, 20, 1, false));
    row(600, new Machines(1, 1, 20, 1, false));
    row(600, new Machines(1, 2, 20, 2, false));
    row(1_000, new Machines(1, 2, 20, 2, false));
    row(1_000, new Machines(1, 4, 20, 4, false));
    row(3_000, new Machines(2, 4, 20, 8, false));
    row(10_000, new Machines(3, 8, 20, 12, false));
    row(10_000, new Machines(3, 8, 20, 16, false));
    row(10_000, new Machines(3, 8, 20, 24, false));
    row(20_000, new Machines(6, 8, 20, 32, false));
    row(20_000, new Machines(6, 8, 20, 48, false));
  }

  private static void row(int annotators, Machines machines) {
    ClaimQueue.Seen seen =
        ClaimQueue.run(Crowd.of(annotators, 4), machines, COSTS, LEASES, 60, SEED);
    OUT.printf(
        Locale.ROOT,
        "| %,d | %d × %d, %d | %.0f | %.0f | %s | %s | %.0f %% | %.0f %% | %d | %.0f |%n",
        annotators,
        machines.web(),
        machines.webCores(),
        machines.databaseCores(),
        annotators / 4.0,
        seen.votesPerSecond(),
        millis(seen.answer().quantile(0.5)),
        millis(seen.answer().quantile(0.95)),
        100 * seen.web(),
        100 * seen.database(),
        seen.connections(),
        seen.passed().mean());
  }

  private static String millis(double seconds) {
    return seconds < 1
        ? String.format(Locale.ROOT, "%.0f ms", 1000 * seconds)
        : String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static void connections() {
    OUT.println("| connections a machine | p95 of an answer | p95 of waiting for one | refused |");
    OUT.println("|---|---|---|---|");
    for (int connections : new int[] {8, 10, 12, 20}) {
      ClaimQueue.Seen seen =
          ClaimQueue.run(
              Crowd.of(10_000, 4),
              new Machines(3, 8, connections, 24, false),
              COSTS,
              LEASES,
              40,
              SEED);
      OUT.printf(
          Locale.ROOT,
          "| %d | %s | %s | %d |%n",
          connections,
          millis(seen.answer().quantile(0.95)),
          millis(seen.connectionWait().quantile(0.95)),
          seen.refused());
    }
  }

  private static void leaving() {
    OUT.println(
        "| ended a sweep | leases over at once, at most | clips begun at once | rows passed"
            + " | p95 |");
    OUT.println("|---|---|---|---|---|");
    for (int atOnce : new int[] {500, Integer.MAX_VALUE}) {
      ClaimQueue.Seen seen =
          ClaimQueue.run(
              new Crowd(5_000, 4, true, 0.03, 60),
              new Machines(2, 8, 20, 16, false),
              COSTS,
              new Leases(120, atOnce),
              400,
              SEED);
      OUT.printf(
          Locale.ROOT,
          "| %s | %,d | %,d | %,.0f | %s |%n",
          atOnce == Integer.MAX_VALUE ? "all" : atOnce,
          seen.stale(),
          seen.begun(),
          seen.passed().mean(),
          millis(seen.answer().quantile(0.95)));
    }
  }

  private static void studies() {
    OUT.println(
        "| runs a day | a fold takes | workers | busy | until a run begins, p50, p95 | until a"
            + " study is whole, p50, p95 | still waiting after 60 days |");
    OUT.println("|---|---|---|---|---|---|---|");
    double[] hours = {0.5, 2};
    for (double fold : hours) {
      for (double runs : new double[] {100, 1_000}) {
        double least = runs * 5 * fold / 24;
        for (double room : new double[] {1.05, 1.5, 2.5}) {
          int workers = (int) Math.ceil(room * least);
          StudyQueue.Seen seen =
              StudyQueue.days(
                  new StudyQueue.Wishes(runs / 20, 20, 5, 10),
                  new StudyQueue.Workers(workers, busy -> fold * 3600, 0.3, 0.005),
                  60,
                  SEED);
          OUT.printf(
              Locale.ROOT,
              "| %,.0f | %.1f h | %d | %.0f %% | %.1f, %.1f h | %.1f, %.1f h | %d |%n",
              runs,
              fold,
              workers,
              100 * seen.utilisation(),
              seen.waits().quantile(0.5) / 3600,
              seen.waits().quantile(0.95) / 3600,
              seen.whole().quantile(0.5) / 3600,
              seen.whole().quantile(0.95) / 3600,
              seen.left());
        }
      }
    }
  }
}
