package org.tenfold.agreement.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.SourceTitle;
import org.tenfold.agreement.VoteSource;
import org.tenfold.annotation.VoteFeed;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelRule;
import org.tenfold.project.LabelRules;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.project.VersionedRule;

/** Sets the label rule of the current project, after showing what it would change. */
@Service
public class LabelRuleService {
  private final LabelRules rules;
  private final Projects projects;
  private final AgreementService agreement;
  private final VoteFeed feed;

  LabelRuleService(LabelRules rules, Projects projects, AgreementService agreement, VoteFeed feed) {
    this.rules = rules;
    this.projects = projects;
    this.agreement = agreement;
    this.feed = feed;
  }

  /** Newest first; the first holds. */
  public List<VersionedRule<LabelRule>> versions() {
    return rules.all(projects.currentId());
  }

  /**
   * How many clips have been given their slots: while there is one, the number of votes is fixed.
   * Each clip has as many slots as votes, and Fleiss' kappa needs the same number on all.
   */
  public int clipsWithSlots() {
    return feed.clipsWithSlots(projects.currentId());
  }

  /** What this rule would make of the votes of each panel here, people first. */
  public Map<SourceTitle, LabelChange> preview(LabelRule then) {
    Map<SourceTitle, LabelChange> changes = new LinkedHashMap<>();
    for (SourceTitle title : agreement.sources()) {
      if (title.source() instanceof VoteSource.OfPanel) {
        changes.put(
            title,
            LabelChange.of(
                agreement.clips(title.source()),
                agreement.labels().size(),
                agreement.rule(title.source()),
                then));
      }
    }
    return changes;
  }

  /**
   * @param after the version that the person saw
   * @throws InvalidInput when nothing would change, somebody else was quicker, or the number of
   *     votes is fixed
   */
  @Transactional
  public void set(LabelRule rule, int after, PersonId by) {
    ProjectId project = projects.currentId();
    int unused = rules.lockVotes(project); // no clip is given its slots meanwhile
    LabelRule now = rules.current(project).rule();
    if (rule.equals(now)) {
      throw new InvalidInput("agreement.same-rule");
    }
    if (rule.votes() != now.votes() && clipsWithSlots() > 0) {
      throw new InvalidInput("agreement.votes-fixed", now.votes());
    }
    rules.set(project, rule, after, by);
  }
}
