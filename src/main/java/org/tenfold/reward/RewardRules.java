package org.tenfold.reward;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.project.VersionedRule;

/** The versions of each project's rule. */
@Service
public class RewardRules {
  private final RewardRuleVersions versions;
  private final RewardAccounts accounts;
  private final AuditLog audit;
  private final Projects projects;

  RewardRules(
      RewardRuleVersions versions, RewardAccounts accounts, AuditLog audit, Projects projects) {
    this.projects = projects;
    this.audit = audit;
    this.versions = versions;
    this.accounts = accounts;
  }

  /** What work done now is worth. */
  @Transactional(readOnly = true)
  public RewardRule current(ProjectId project) {
    return versions
        .findFirstByKeyProjectOrderByKeyVersionDesc(project)
        .map(RewardRuleVersion::rule)
        .orElseGet(() -> RewardRule.none(projects.find(project).orElseThrow().labels()));
  }

  /** All versions, oldest first. */
  @Transactional(readOnly = true)
  public List<RewardRule> all(ProjectId project) {
    return versions.findByKeyProjectOrderByKeyVersion(project).stream()
        .map(RewardRuleVersion::rule)
        .toList();
  }

  /** All versions with who set them, newest first. */
  @Transactional(readOnly = true)
  public List<VersionedRule<RewardRule>> versions(ProjectId project) {
    return versions.newestFirst(project).stream()
        .map(
            one ->
                new VersionedRule<>(
                    one.version().version(), one.version().rule(), one.by(), one.version().setAt()))
        .toList();
  }

  /**
   * Work from now on is paid by this; what was done before stays as it was.
   *
   * @param rule its version and time are set here
   * @param after the version that the person saw; 0: none
   * @throws InvalidInput when the currency changes although something has been booked, or when
   *     somebody else has set a rule since
   */
  @Transactional
  public RewardRule change(ProjectId project, RewardRule rule, int after, PersonId by) {
    RewardRule before = current(project);
    if (before.version() != after) {
      throw new InvalidInput("project.rule-meanwhile");
    }
    if (!before.currency().equals(rule.currency()) && versions.booked(project.value())) {
      throw new InvalidInput("reward.currency-fixed", before.currency());
    }
    try {
      if (before.version() == 0) {
        accounts.open(project);
      }
      RewardRule set =
          versions
              .saveAndFlush(new RewardRuleVersion(project, before.version() + 1, rule, by))
              .rule();
      audit.note(AuditKind.REWARD_RULE_SET, null, String.valueOf(set.version()));
      return set;
    } catch (DataIntegrityViolationException raced) {
      throw new InvalidInput("project.rule-meanwhile");
    }
  }
}
