package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.comparison.FinishedConfigurations;
import org.tenfold.benchmark.study.PlannedComparison;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.ui.StudyWords;
import org.tenfold.training.TrainingSpec.Configuration;

/** The comparison that a study was made for, with its page; invisible where there is none. */
public final class PlannedNote extends Paragraph {
  public PlannedNote(Study study) {
    setId("study-planned");
    addClassName("tf-note");
    setVisible(study.plan().comparison().isPresent());
    study.plan().comparison().ifPresent(planned -> show(study, planned));
  }

  private void show(Study study, PlannedComparison planned) {
    StudyPlan plan = study.plan();
    Configuration first = plan.configurations().get(planned.first());
    Configuration other = plan.configurations().get(planned.other());
    String words =
        translate(
            "study.planned-of",
            StudyWords.name(plan, other, getLocale()),
            StudyWords.name(plan, first, getLocale()),
            planned.metric().title());
    add(
        new Anchor(
            CompareView.address(
                study.division(),
                List.of(FinishedConfigurations.key(first), FinishedConfigurations.key(other))),
            translate("study.planned-words", words)));
  }
}
