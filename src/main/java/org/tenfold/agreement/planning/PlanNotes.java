package org.tenfold.agreement.planning;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.error.Message;
import org.tenfold.statistics.planning.Plan;
import org.tenfold.statistics.planning.Population;
import org.tenfold.statistics.planning.SeenVotes;

/** What has to be known beside a plan's figures. */
public final class PlanNotes {
  /** From so few the width of an interval is known to a third at best. */
  private static final int FEW_MOVIES = 20;

  private PlanNotes() {}

  public static List<Message> of(Population from, Plan plan) {
    List<Message> notes = new ArrayList<>();
    if (from instanceof SeenVotes seen) {
      addOf(seen, plan, notes);
    }
    notes.add(
        Message.of(
            "agreement.plan-stopping",
            100 * plan.stopping().saved(),
            100 * plan.stopping().error(),
            100 * plan.chosen().error()));
    return notes;
  }

  private static void addOf(SeenVotes seen, Plan plan, List<Message> notes) {
    double modelled = plan.chosen().modelled();
    if (modelled > 0) {
      notes.add(Message.of("agreement.plan-modelled", 100 * modelled, plan.chosen().votes()));
    }
    if (seen.people().length == 0) {
      notes.add(Message.of("agreement.plan-no-people"));
    }
    if (seen.movies() < FEW_MOVIES) {
      notes.add(Message.of("agreement.plan-few-movies", seen.movies()));
    }
    if (seen.leftOut() > 0) {
      notes.add(Message.of("agreement.plan-left-out", seen.leftOut()));
    }
    if (seen.leastVotes() < seen.mostVotes()) {
      notes.add(Message.of("agreement.plan-unequal", seen.leastVotes(), seen.mostVotes()));
    }
  }
}
