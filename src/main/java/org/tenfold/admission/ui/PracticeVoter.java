package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenfold.admission.practice.Answer;
import org.tenfold.annotation.ui.ShownClipVoter;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;

/** The labelling screen with clips whose answer is known. */
public class PracticeVoter extends ShownClipVoter {

  /** The person has seen the answer and wants the next clip. */
  @DomEvent("practice-next")
  public static class PracticeNext extends ComponentEvent<PracticeVoter> {
    public PracticeNext(PracticeVoter source, boolean fromClient) {
      super(source, fromClient);
    }
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

  public Registration addNextListener(ComponentEventListener<PracticeNext> listener) {
    return addListener(PracticeNext.class, listener);
  }
}
