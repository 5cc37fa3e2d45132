package org.tenfold.admission;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.admission.text.ProjectText;
import org.tenfold.admission.text.TextKind;
import org.tenfold.admission.text.TextStore;
import org.tenfold.project.CountedRule;
import org.tenfold.project.ProjectId;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.SettingsCopied;

/** A project begins with what another one asks of its annotators, and with its newest texts. */
@Component
class CopiedAdmission {
  private final AdmissionAdministration administration;
  private final TextStore texts;

  CopiedAdmission(AdmissionAdministration administration, TextStore texts) {
    this.administration = administration;
    this.texts = texts;
  }

  @EventListener
  void copy(SettingsCopied copied) {
    AdmissionRule rule = ProjectScope.get(copied.from(), administration::rule);
    ProjectScope.run(
        copied.to(),
        () -> {
          CountedRule<AdmissionRule> now = administration.current();
          if (!rule.equals(now.rule())) {
            administration.change(rule, now.version());
          }
          for (TextKind kind : TextKind.values()) {
            texts
                .newest(kind, copied.from())
                .ifPresent(text -> write(kind, text, copied.to(), copied.by()));
          }
        });
  }

  private void write(TextKind kind, ProjectText text, ProjectId to, PersonId by) {
    Optional<ProjectText> known = texts.newest(kind, to);
    if (known.filter(one -> one.markdown().equals(text.markdown())).isEmpty()) {
      administration.save(kind, text.markdown(), by);
    }
  }
}
