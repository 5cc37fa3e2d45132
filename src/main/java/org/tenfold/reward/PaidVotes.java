package org.tenfold.reward;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.project.ProjectId;

/** Says what votes have earned, for a release's card. Names nobody. */
@Repository
@Transactional(readOnly = true)
public class PaidVotes {
  private final JdbcClient jdbc;
  private final RewardRules rules;

  PaidVotes(JdbcClient jdbc, RewardRules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /**
   * What is booked for votes that count, without what was taken back.
   *
   * @param votes that something is booked for
   */
  public record Paid(String currency, BigDecimal amount, int votes) {}

  /**
   * @param clips by number
   * @return empty where the project pays nothing
   */
  public Optional<Paid> of(ProjectId project, Set<Integer> clips) {
    var all = rules.all(project);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Sum sum = new Sum();
    jdbc.sql(
            """
            select c.number, count(*) as votes, sum(e.amount) as amount
            from reward_entry e join vote v on v.id = e.subject join clip c on c.id = v.clip_id
            where e.project_id = :project and e.kind = 'VOTE'
              and not exists (select 1 from reward_entry r where r.kind = 'REVERSAL' and r.subject = e.id)
            group by c.number
            """)
        .param("project", project.value())
        .query(
            (RowCallbackHandler)
                row -> {
                  if (clips.contains(row.getInt("number"))) {
                    sum.votes += row.getInt("votes");
                    sum.amount = sum.amount.add(row.getBigDecimal("amount"));
                  }
                });
    return Optional.of(new Paid(all.getLast().currency(), sum.amount, sum.votes));
  }

  private static final class Sum {
    private int votes;
    private BigDecimal amount = BigDecimal.ZERO;
  }
}
