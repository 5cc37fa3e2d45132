package org.tenfold.annotation.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.claim.Annotator;
import org.tenfold.annotation.claim.Annotators;
import org.tenfold.annotation.claim.ScreenSettings;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.language.Words;
import org.tenfold.project.Projects;
import org.tenfold.web.ShownLabel;

/** What {@code tf-clip-voter} is told once: the person's order and keys, and the project's rule. */
@NamedInterface("ui")
@Component
public class VoterSettings {
  private final Annotators annotators;
  private final AnnotationRules rules;
  private final Projects projects;

  VoterSettings(Annotators annotators, AnnotationRules rules, Projects projects) {
    this.annotators = annotators;
    this.rules = rules;
    this.projects = projects;
  }

  /** For real clips, which the element fetches itself. */
  public Map<String, Object> labelling(PersonId person, Locale reader) {
    return settings(person, reader, false);
  }

  /** For clips that a page shows, and whose answers go to that page only. */
  public Map<String, Object> practice(PersonId person, Locale reader) {
    return settings(person, reader, true);
  }

  private Map<String, Object> settings(PersonId person, Locale reader, boolean practice) {
    Annotator annotator = annotators.of(person);
    AnnotationRule rule = rules.of(projects.currentId());
    ScreenSettings own = ScreenSettings.parse(annotator.settings());
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("texts", Words.beginning("voter.", reader));
    LabelSet labels = projects.current().labels();
    settings.put("labels", ShownLabel.of(labels, reader));
    settings.put("order", numbers(annotator.order(labels)));
    settings.put("undoSeconds", rule.undo().toSeconds());
    settings.put("watchedFraction", rule.watchedFraction());
    settings.put("breakMinutes", rule.breakAfter().toMinutes());
    settings.put("person", annotator.id().value().toString());
    settings.put("keys", own.keys());
    settings.put("singleKeys", own.singleKeys());
    settings.put("confirmFirst", own.confirmFirst());
    settings.put("loop", own.loop());
    settings.put("speed", own.speed());
    settings.put("practice", practice);
    return settings;
  }

  private static List<Integer> numbers(List<Label> order) {
    return order.stream().map(Label::number).toList();
  }
}
