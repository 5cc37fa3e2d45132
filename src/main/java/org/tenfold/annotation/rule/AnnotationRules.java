package org.tenfold.annotation.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.CountedRule;
import org.tenfold.project.ProjectId;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.RuleRows;
import org.tenfold.project.SettingsCopied;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.setting.SettingKind;
import org.tenfold.project.setting.SettingVersion;

/** The rule of each project; the default until somebody changes it. */
@Service
public class AnnotationRules {
  private final AnnotationRuleRows rows;
  private final TaskPolicies policies;
  private final SettingHistory history;
  private final AuditLog audit;

  AnnotationRules(
      AnnotationRuleRows rows, TaskPolicies policies, SettingHistory history, AuditLog audit) {
    this.history = history;
    this.audit = audit;
    this.rows = rows;
    this.policies = policies;
  }

  @Transactional(readOnly = true)
  public AnnotationRule of(ProjectId project) {
    return rows.findById(project).map(AnnotationRuleRow::rule).orElse(AnnotationRule.DEFAULT);
  }

  /** The same, with its version, for whoever may set another one. */
  @Transactional(readOnly = true)
  public CountedRule<AnnotationRule> current(ProjectId project) {
    return RuleRows.current(rows, project, AnnotationRule.DEFAULT);
  }

  /** What holds in the current project, read at once. */
  public TaskPolicy terms() {
    return policies.current();
  }

  /**
   * @param after the version that the person saw
   * @return the version that it has now
   * @throws InvalidInput when somebody else has set it since
   */
  @Transactional
  public int change(ProjectId project, AnnotationRule rule, int after) {
    AnnotationRule before = of(project);
    int version = RuleRows.change(rows, project, rule, after, AnnotationRuleRow::new);
    history.keep(project, SettingKind.ANNOTATION_RULE, version, words(before), words(rule));
    audit.note(AuditKind.ANNOTATION_RULE_SET, null, String.valueOf(version));
    return version;
  }

  /** By the names that {@code judging.was.…} say; shares in percent. */
  private static Map<String, String> words(AnnotationRule rule) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("seen", percent(rule.watchedFraction()));
    words.put("undo", String.valueOf(rule.undo().toSeconds()));
    words.put("lease", String.valueOf(Math.max(1, rule.lease().toMinutes())));
    words.put("skips", String.valueOf(rule.skips()));
    words.put("gold", percent(rule.goldShare()));
    words.put("repeats", percent(rule.repeatShare()));
    words.put("after", String.valueOf(rule.repeatAfter().toHours()));
    words.put("break", String.valueOf(rule.breakAfter().toMinutes()));
    return words;
  }

  private static String percent(double part) {
    return String.valueOf(Math.round(100 * part));
  }

  /** In words of {@link #words}, newest first. */
  @Transactional(readOnly = true)
  public List<SettingVersion> versions(ProjectId project) {
    return history.all(project, SettingKind.ANNOTATION_RULE);
  }

  @EventListener
  void copy(SettingsCopied copied) {
    AnnotationRule rule = of(copied.from());
    CountedRule<AnnotationRule> now = current(copied.to());
    if (!rule.equals(now.rule())) {
      ProjectScope.run(copied.to(), () -> change(copied.to(), rule, now.version()));
    }
  }
}
