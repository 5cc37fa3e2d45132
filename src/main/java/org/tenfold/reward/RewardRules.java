package org.tenfold.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.emotion.Emotion;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.ProjectId;

/** The versions of each project's rule. */
@Service
public class RewardRules {
  private final JdbcClient jdbc;
  private final RewardAccounts accounts;

  RewardRules(JdbcClient jdbc, RewardAccounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /** What work done now is worth. */
  @Transactional(readOnly = true)
  public RewardRule current(ProjectId project) {
    List<RewardRule> all = all(project);
    return all.isEmpty() ? RewardRule.NONE : all.getLast();
  }

  /** All versions, oldest first. */
  @Transactional(readOnly = true)
  public List<RewardRule> all(ProjectId project) {
    return jdbc.sql("select * from reward_rule where project_id = :project order by version")
        .param("project", project.value())
        .query(RewardRules::map)
        .list();
  }

  /**
   * Work from now on is paid by this; what was done before stays as it was.
   *
   * @param rule its version and time are set here
   * @throws InvalidInput when the currency changes although something has been booked
   */
  @Transactional
  public RewardRule change(ProjectId project, RewardRule rule, PersonId by) {
    RewardRule before = current(project);
    boolean booked =
        jdbc.sql("select count(*) from reward_entry where project_id = :project")
                .param("project", project.value())
                .query(Long.class)
                .single()
            > 0;
    if (booked && !before.currency().equals(rule.currency())) {
      throw new InvalidInput("reward.currency-fixed", before.currency());
    }
    if (before.version() == 0) {
      accounts.open(project);
    }
    jdbc.sql(
            """
            insert into reward_rule (project_id, version, currency, per_vote, per_clip,
              per_rare_clip, rare, basis, made_by)
            values (:project, :version, :currency, :vote, :clip, :rareClip, :rare, :basis, :by)
            """)
        .param("project", project.value())
        .param("version", before.version() + 1)
        .param("currency", rule.currency())
        .param("vote", rule.perVote())
        .param("clip", rule.perClip())
        .param("rareClip", rule.perRareClip())
        .param("rare", digits(rule.rare()))
        .param("basis", rule.basis().name())
        .param("by", by.value())
        .update();
    return current(project);
  }

  private static String digits(Set<Emotion> emotions) {
    return emotions.stream()
        .sorted()
        .map(emotion -> Integer.toString(emotion.number()))
        .collect(Collectors.joining());
  }

  private static RewardRule map(ResultSet row, int index) throws SQLException {
    Set<Emotion> rare = EnumSet.noneOf(Emotion.class);
    row.getString("rare").chars().forEach(digit -> rare.add(Emotion.ofNumber(digit - '0')));
    return new RewardRule(
        row.getInt("version"),
        row.getObject("valid_from", java.time.OffsetDateTime.class)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toInstant(),
        row.getString("currency"),
        row.getBigDecimal("per_vote"),
        row.getBigDecimal("per_clip"),
        row.getBigDecimal("per_rare_clip"),
        rare,
        RareBasis.valueOf(row.getString("basis")));
  }
}
