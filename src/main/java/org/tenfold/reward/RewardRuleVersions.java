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

  Optional<RewardRuleVersion> findFirstByKeyProjectOrderByKeyVersionDesc(ProjectId project);

  /** Whether the ledger holds anything. */
  @Query(
      value = "select count(*) > 0 from reward_entry where project_id = :project",
      nativeQuery = true)
  boolean booked(UUID project);
}
