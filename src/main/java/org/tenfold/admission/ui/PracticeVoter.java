package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenfold.admission.practice.Answer;
import org.tenfold.admission.practice.PracticeTask;
import org.tenfold.annotation.ui.ClipVoter;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;

/**
 * The labelling screen with clips whose answer is known: it looks and works the same, but the page
 * brings the clips and takes the answers.
 */
public class PracticeVoter extends ClipVoter {

  /** The person judged the clip on the screen. */
  @DomEvent("practice-vote")
  public static class PracticeVote extends ComponentEvent<PracticeVoter> {
    private final Label emotion;

    public PracticeVote(
        PracticeVoter source, boolean fromClient, @EventData("event.detail.emotion") int emotion) {
      super(source, fromClient);
      this.emotion = PageLabels.set().label(emotion);
    }

    public Label emotion() {
      return emotion;
    }
  }

  /** The person has seen the answer and wants the next clip. */
  @DomEvent("practice-next")
  public static class PracticeNext extends ComponentEvent<PracticeVoter> {
    public PracticeNext(PracticeVoter source, boolean fromClient) {
      super(source, fromClient);
    }
  }

  public void show(PracticeTask task) {
    Map<String, Object> clip = new LinkedHashMap<>();
    clip.put("src", "media/clips/" + task.clip().value());
    clip.put("seconds", task.seconds());
    clip.put("number", task.number());
    clip.put("of", task.of());
    whenReady("showPractice", clip);
  }

  public void show(Answer answer) {
    Map<String, Object> feedback = new LinkedHashMap<>();
    feedback.put("right", answer.right());
    feedback.put("expected", answer.expected().number());
    feedback.put(
        "words",
        answer.right()
            ? translate("welcome.right", name(answer.expected()))
            : translate("welcome.wrong", name(answer.given()), name(answer.expected())));
    whenReady("showFeedback", feedback);
  }

  private static String name(Label emotion) {
    return PageLabels.name(emotion);
  }

  public Registration addVoteListener(ComponentEventListener<PracticeVote> listener) {
    return addListener(PracticeVote.class, listener);
  }

  public Registration addNextListener(ComponentEventListener<PracticeNext> listener) {
    return addListener(PracticeNext.class, listener);
  }

  /** The first call may come before the browser has loaded the element's script. */
  private void whenReady(String function, Map<String, Object> detail) {
    getElement()
        .executeJs(
            "return customElements.whenDefined(this.localName).then(() => this[$0]($1))",
            function,
            detail);
  }
}
