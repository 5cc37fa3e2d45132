package org.tenfold.reward;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;
import org.tenfold.project.ProjectId;
import org.tenfold.project.RuleVersion;

@Entity
@Table(name = "reward_rule")
@AttributeOverride(name = "setBy.value", column = @Column(name = "made_by"))
@AttributeOverride(name = "setAt", column = @Column(name = "valid_from"))
class RewardRuleVersion extends RuleVersion<RewardRule> {
  private String currency;
  private BigDecimal perVote;
  private BigDecimal perClip;
  private BigDecimal perRareClip;
  private String rare;

  @Enumerated(EnumType.STRING)
  private RareBasis basis;

  @SuppressWarnings("NullAway.Init")
  protected RewardRuleVersion() {}

  RewardRuleVersion(ProjectId project, int version, RewardRule rule, PersonId madeBy) {
    super(project, version, madeBy);
    currency = rule.currency();
    perVote = rule.perVote();
    perClip = rule.perClip();
    perRareClip = rule.perRareClip();
    rare = digits(rule.rare());
    basis = rule.basis();
  }

  @Override
  public RewardRule rule() {
    Set<Label> emotions = new TreeSet<>();
    rare.chars().forEach(digit -> emotions.add(Label.ofDigit(digit)));
    return new RewardRule(
        version(), setAt(), currency, perVote, perClip, perRareClip, emotions, basis);
  }

  private static String digits(Set<Label> emotions) {
    return emotions.stream()
        .sorted()
        .map(emotion -> String.valueOf(emotion.digit()))
        .collect(Collectors.joining());
  }
}
