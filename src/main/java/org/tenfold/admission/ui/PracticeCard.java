package org.tenfold.admission.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.admission.practice.Practice;
import org.tenfold.admission.practice.PracticeTask;
import org.tenfold.admission.practice.Round;
import org.tenfold.label.Label;
import org.tenfold.web.Refusals;

/** Goes through a round, clip by clip; the service says whether an answer is told. */
class PracticeCard extends Div {
  private final transient Practice practice;
  private final PersonId person;
  private final Round round;
  private final transient Runnable over;
  private final PracticeVoter voter = new PracticeVoter();
  private @Nullable PracticeTask task;

  PracticeCard(
      Practice practice,
      PersonId person,
      Round round,
      Map<String, ?> settings,
      String words,
      Runnable over) {
    this.practice = practice;
    this.person = person;
    this.round = round;
    this.over = over;
    addClassName("tf-stack");
    voter.setSettings(settings);
    voter.addJudgedListener(vote -> judge(vote.label()));
    voter.addNextListener(next -> showNext());
    Paragraph introduction = new Paragraph(words);
    introduction.addClassName("tf-muted");
    add(introduction, voter);
  }

  /** Shows the next clip, or tells that there is none. */
  void showNext() {
    task = practice.next(person, round).orElse(null);
    if (task == null) {
      over.run();
    } else {
      voter.show(task.clip(), task.seconds(), task.number(), task.of());
    }
  }

  private void judge(Label given) {
    if (task == null) {
      return;
    }
    PracticeTask judged = task;
    boolean taken =
        Refusals.told(
            () ->
                practice
                    .answer(person, judged, given)
                    .ifPresentOrElse(voter::show, this::showNext));
    if (!taken) {
      showNext();
    }
  }
}
