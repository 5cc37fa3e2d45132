package org.tenfold.reward;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.project.ProjectId;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.project.SettingsCopied;

/** A project begins to pay as another one does, once that one pays. */
@Component
class CopiedRewards {
  private final RewardRules rules;
  private final Projects projects;

  CopiedRewards(RewardRules rules, Projects projects) {
    this.rules = rules;
    this.projects = projects;
  }

  @EventListener
  void copy(SettingsCopied copied) {
    RewardRule rule = rules.current(copied.from());
    RewardRule now = rules.current(copied.to());
    RewardRule wanted = rule.paying(rareOf(rule, copied));
    if (rule.version() > 0 && !wanted.pays(now)) {
      ProjectScope.run(
          copied.to(), () -> rules.change(copied.to(), wanted, now.version(), copied.by()));
    }
  }

  /** The numbers of labels say nothing of other ones: then those that their set calls rare. */
  private Set<Label> rareOf(RewardRule rule, SettingsCopied copied) {
    LabelSet here = labels(copied.to());
    return here.equals(labels(copied.from())) ? rule.rare() : Set.copyOf(here.rare());
  }

  private LabelSet labels(ProjectId project) {
    return projects.find(project).orElseThrow().labels();
  }
}
