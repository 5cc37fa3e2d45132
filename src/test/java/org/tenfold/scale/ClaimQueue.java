package org.tenfold.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;

/**
 * Annotators who claim clips and vote on them, at a pace or as quickly as they are answered: web
 * machines with processors and a pool of connections, one database with processors and a disk, one
 * lock a clip, holds of people who went away and the sweep that ends them.
 */
final class ClaimQueue {
  /** As {@code spring.datasource.hikari.connection-timeout}. */
  private static final double PATIENCE = 3;

  /** As {@code LeaseSchedule}. */
  private static final double SWEEP = 30;

  /**
   * @param pace seconds from one clip to the next of the same person; 0: as quickly as answered
   * @param ahead whether the answer to a vote brings the next clip; else a claim is a call of its
   *     own
   * @param leaves probability that somebody goes away with a clip in hand instead of voting
   * @param away mean seconds until they are back
   */
  record Crowd(int annotators, double pace, boolean ahead, double leaves, double away) {
    static Crowd of(int annotators, double pace) {
      return new Crowd(annotators, pace, true, 0, 0);
    }
  }

  /**
   * @param shared whether web application, database and whoever asks them share the processors
   */
  record Machines(int web, int webCores, int connections, int databaseCores, boolean shared) {}

  /**
   * Of a clip, in seconds: a claim and a vote together.
   *
   * @param web processor time of a web machine
   * @param database processor time of the database
   * @param commit what a commit waits for the disk; no processor is used meanwhile
   * @param row processor time of the database for a row that a claim passes by
   * @param variation of each, standard deviation over mean
   */
  record Costs(double web, double database, double commit, double row, double variation) {}

  /**
   * @param lease seconds that a clip is held
   * @param atOnce how many holds that ran out a sweep ends
   */
  record Leases(double lease, int atOnce) {}

  /**
   * What was seen after the first fifth of the time.
   *
   * @param answer seconds from asking to the answer, a clip
   * @param passed rows that a claim passes by
   * @param connections most in use at one machine
   * @param stale holds of people who went away, at most, whose lease was over
   */
  record Seen(
      double votesPerSecond,
      Samples answer,
      Samples passed,
      Samples connectionWait,
      Samples lockWait,
      double web,
      double database,
      int connections,
      int stale,
      int begun,
      long refused) {}

  private record Hold(OpenClips.Clip clip, int annotator, double until) {}

  private final Simulation simulation = new Simulation();
  private final SplittableRandom random;
  private final Crowd crowd;
  private final Machines machines;
  private final Costs costs;
  private final Leases leases;
  private final Station database;
  private final List<Station> processors = new ArrayList<>();
  private final List<Station> pools = new ArrayList<>();
  private final OpenClips clips = new OpenClips(10);
  private final Queue<Hold> absent = new ArrayDeque<>();
  private final Samples answers = new Samples();
  private final Samples passed = new Samples();
  private final Samples lockWaits = new Samples();
  private int stale;
  private long votes;
  private long refused;

  private ClaimQueue(Crowd crowd, Machines machines, Costs costs, Leases leases, long seed) {
    this.crowd = crowd;
    this.machines = machines;
    this.costs = costs;
    this.leases = leases;
    this.random = new SplittableRandom(seed);
    this.database = new Station(simulation, machines.databaseCores());
    for (int machine = 0; machine < machines.web(); machine++) {
      processors.add(machines.shared() ? database : new Station(simulation, machines.webCores()));
      pools.add(new Station(simulation, machines.connections()));
    }
  }

  static Seen run(
      Crowd crowd, Machines machines, Costs costs, Leases leases, double seconds, long seed) {
    return new ClaimQueue(crowd, machines, costs, leases, seed).run(seconds);
  }

  private Seen run(double seconds) {
    for (int person = 0; person < crowd.annotators(); person++) {
      int annotator = person;
      simulation.after(random.nextDouble() * Math.max(crowd.pace(), 1e-3), () -> begin(annotator));
    }
    simulation.after(SWEEP, this::sweep);
    double start = seconds / 5;
    simulation.run(start);
    forget();
    simulation.run(seconds);
    Samples waits = new Samples();
    pools.forEach(pool -> pool.waits().addTo(waits));
    return new Seen(
        votes / (seconds - start),
        answers,
        passed,
        waits,
        lockWaits,
        processors.stream().mapToDouble(Station::utilisation).average().orElseThrow(),
        database.utilisation(),
        pools.stream().mapToInt(Station::mostTaken).max().orElseThrow(),
        stale,
        clips.begun(),
        refused);
  }

  private void forget() {
    database.forget();
    processors.forEach(Station::forget);
    pools.forEach(Station::forget);
    answers.clear();
    passed.clear();
    lockWaits.clear();
    stale = 0;
    votes = 0;
    refused = 0;
  }

  private void begin(int annotator) {
    double asked = simulation.now();
    request(annotator, null, crowd.ahead() ? 1 : 0.5, clip -> judge(annotator, clip, asked));
  }

  /**
   * The clip is there: its vote follows at once in a crowd that does not watch, else at the pace.
   */
  private void judge(int annotator, OpenClips.Clip clip, double asked) {
    if (crowd.leaves() > 0 && random.nextDouble() < crowd.leaves()) {
      absent.add(new Hold(clip, annotator, simulation.now() + leases.lease()));
      simulation.after(Durations.exponential(random, crowd.away()), () -> begin(annotator));
      return;
    }
    if (crowd.ahead()) {
      double due = Math.max(simulation.now(), asked + pace());
      simulation.after(due - simulation.now(), () -> voteAndClaim(annotator, clip));
    } else {
      request(
          annotator,
          clip,
          0.5,
          none -> {
            answered(asked);
            double due = Math.max(simulation.now(), asked + pace());
            simulation.after(due - simulation.now(), () -> begin(annotator));
          });
    }
  }

  private void voteAndClaim(int annotator, OpenClips.Clip clip) {
    double asked = simulation.now();
    request(
        annotator,
        clip,
        1,
        next -> {
          answered(asked);
          judge(annotator, next, asked);
        });
  }

  private double pace() {
    return crowd.pace();
  }

  private void answered(double asked) {
    answers.add(simulation.now() - asked);
    votes++;
  }

  private interface Then {
    void go(OpenClips.Clip next);
  }

  /**
   * @param vote the clip that is voted on; null for a claim alone
   * @param share of a clip's cost
   */
  private void request(int annotator, OpenClips.Clip vote, double share, Then then) {
    int machine = annotator % machines.web();
    double web = share * costs.web() / 2;
    processors
        .get(machine)
        .serve(
            draw(web),
            () -> {
              double queued = simulation.now();
              Station pool = pools.get(machine);
              pool.take(
                  () -> {
                    if (simulation.now() - queued > PATIENCE) {
                      pool.giveBack();
                      refused++;
                      simulation.after(1, () -> request(annotator, vote, share, then));
                    } else {
                      transaction(
                          annotator,
                          vote,
                          share,
                          next -> {
                            pool.giveBack();
                            processors.get(machine).serve(draw(web), () -> then.go(next));
                          });
                    }
                  });
            });
  }

  private void transaction(int annotator, OpenClips.Clip vote, double share, Then then) {
    if (vote == null) {
      store(annotator, null, share, then);
      return;
    }
    double queued = simulation.now();
    vote.lock()
        .take(
            () -> {
              lockWaits.add(simulation.now() - queued);
              store(
                  annotator,
                  vote,
                  share,
                  next -> {
                    vote.lock().giveBack();
                    then.go(next);
                  });
            });
  }

  private void store(int annotator, OpenClips.Clip vote, double share, Then then) {
    if (vote != null) {
      clips.vote(vote);
    }
    OpenClips.Clip next = null;
    double walk = 0;
    if (vote == null || crowd.ahead()) {
      OpenClips.Found found = clips.claim(annotator, random, simulation);
      passed.add(found.passed());
      walk = found.passed() * costs.row();
      next = found.clip();
    }
    OpenClips.Clip claimed = next;
    database.serve(
        draw(share * costs.database()) + walk,
        () -> simulation.after(draw(costs.commit()), () -> then.go(claimed)));
  }

  private void sweep() {
    int over = 0;
    for (Hold hold : absent) {
      if (hold.until() > simulation.now()) {
        break;
      }
      over++;
    }
    stale = Math.max(stale, over);
    for (int ended = 0; ended < Math.min(over, leases.atOnce()); ended++) {
      Hold hold = absent.remove();
      clips.free(hold.clip(), hold.annotator());
      database.serve(draw(costs.database() / 2), () -> {});
    }
    simulation.after(SWEEP, this::sweep);
  }

  private double draw(double mean) {
    return mean == 0 ? 0 : Durations.logNormal(random, mean, costs.variation());
  }
}
