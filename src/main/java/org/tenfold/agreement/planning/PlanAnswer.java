package org.tenfold.agreement.planning;

import java.util.List;
import org.tenfold.error.Message;
import org.tenfold.statistics.planning.Plan;

/**
 * A plan with its price.
 *
 * @param notes what has to be known beside the figures
 */
public record PlanAnswer(Plan plan, Effort effort, List<Message> notes) {
  public PlanAnswer {
    notes = List.copyOf(notes);
  }

  public PlanRow chosen() {
    return PlanRow.chosen(plan, effort);
  }

  public List<PlanRow> byVotes() {
    return PlanRow.byVotes(plan, effort);
  }

  public List<PlanRow> byClips() {
    return PlanRow.byClips(plan, effort);
  }
}
