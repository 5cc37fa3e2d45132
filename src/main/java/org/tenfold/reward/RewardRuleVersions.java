package org.tenfold.reward;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;
import org.tenfold.project.RuleVersion;

interface RewardRuleVersions extends Repository<RewardRuleVersion, RuleVersion.Key> {
  RewardRuleVersion saveAndFlush(RewardRuleVersion version);

  List<RewardRuleVersion> findByKeyProjectOrderByKeyVersion(ProjectId project);

  /** A version and the name of who set it. */
  record Signed(RewardRuleVersion version, String by) {}

  @Query(
      """
      select new org.tenfold.reward.RewardRuleVersions$Signed(v, coalesce(p.displayName, ''))
      from RewardRuleVersion v left join Person p on p.id = v.setBy
      where v.key.project = :project order by v.key.version desc
      """)
  List<Signed> newestFirst(ProjectId project);

  Optional<RewardRuleVersion> findFirstByKeyProjectOrderByKeyVersionDesc(ProjectId project);

  /** Whether the ledger holds anything. */
  @Query(
      value = "select count(*) > 0 from reward_entry where project_id = :project",
      nativeQuery = true)
  boolean booked(UUID project);
}
