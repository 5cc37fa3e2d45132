package org.tenfold.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;

/** Sums of the ledger's entries, by person and kind. */
@Repository
class EarningsFigures {
  private final JdbcClient jdbc;

  EarningsFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param person null: everybody
   */
  List<Earnings> of(ProjectId project, @Nullable PersonId person) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                """
                select p.id, p.display_name,
                  count(case when e.kind = 'VOTE' then 1 end) as votes,
                  coalesce(sum(case when e.kind = 'VOTE' then e.amount end), 0) as for_votes,
                  count(case when e.kind = 'CLIP' then 1 end) as clips,
                  coalesce(sum(case when e.kind = 'CLIP' then e.amount end), 0) as for_clips,
                  count(case when e.kind = 'RARE' then 1 end) as rares,
                  coalesce(sum(case when e.kind = 'RARE' then e.amount end), 0) as for_rares,
                  count(case when e.kind = 'PARTICIPATION' then 1 end) as participations,
                  coalesce(sum(case when e.kind = 'PARTICIPATION' then e.amount end), 0)
                    as for_participations,
                  coalesce(sum(case when e.kind = 'REVERSAL' then
                    case when e.payer = a.id then e.amount else -e.amount end end), 0) as reversed,
                  coalesce(sum(case when e.kind = 'PAYOUT' then e.amount end), 0) as paid_out
                from reward_account a
                join person p on p.id = a.person_id
                left join reward_entry e on e.payee = a.id or e.payer = a.id
                where a.project_id = :project %s
                group by p.id, p.display_name order by p.display_name, p.id
                """
                    .formatted(person == null ? "" : "and p.id = :person"))
            .param("project", project.value());
    return (person == null ? statement : statement.param("person", person.value()))
        .query(EarningsFigures::map)
        .list();
  }

  private static Earnings map(ResultSet row, int index) throws SQLException {
    return new Earnings(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("display_name"),
        row.getInt("votes"),
        row.getBigDecimal("for_votes"),
        row.getInt("clips"),
        row.getBigDecimal("for_clips"),
        row.getInt("rares"),
        row.getBigDecimal("for_rares"),
        row.getInt("participations"),
        row.getBigDecimal("for_participations"),
        row.getBigDecimal("reversed"),
        row.getBigDecimal("paid_out"));
  }
}
