package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.ui.ShownClipVoter;
import org.tenfold.calibration.CalibrationVoting;
import org.tenfold.calibration.CalibrationVoting.Task;
import org.tenfold.clip.Clip;
import org.tenfold.label.Label;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Refusals;

/** Goes through a round's clips on the labelling screen, and says nothing about any answer. */
class JudgePart extends Div {
  private final transient CalibrationVoting voting;
  private final UUID round;
  private final PersonId me;
  private final ShownClipVoter voter = new ShownClipVoter();
  private transient @Nullable Task task;

  JudgePart(CalibrationVoting voting, UUID round, PersonId me, Map<String, ?> settings) {
    this.voting = voting;
    this.round = round;
    this.me = me;
    voter.setSettings(settings);
    voter.addJudgedListener(judged -> judge(judged.label()));
    add(voter);
    showNext();
  }

  private void showNext() {
    task = voting.next(round, me).orElse(null);
    if (task == null) {
      removeAll();
      add(new EmptyState(translate("round.all-judged"), translate("round.all-judged-words")));
    } else {
      voter.show(task.clip().id(), seconds(task.clip()), task.number(), task.of());
    }
  }

  private static double seconds(Clip clip) {
    return clip.cut() == null ? 0 : clip.cut().durationSeconds();
  }

  private void judge(Label label) {
    Task judged = task;
    if (judged != null) {
      Refusals.told(() -> voting.vote(round, judged.phase(), judged.clip().id(), me, label));
      showNext();
    }
  }
}
