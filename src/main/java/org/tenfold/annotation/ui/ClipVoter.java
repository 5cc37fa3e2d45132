package org.tenfold.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.tenfold.emotion.Emotion;
import org.tenfold.web.MessageKind;

/**
 * The labelling screen: one clip, seven emotions, one key. Feedback is immediate and needs no
 * server.
 */
@Tag("tf-clip-voter")
@JsModule("context://tenfold/tf-clip-voter.js")
public class ClipVoter extends Component implements HasSize, HasStyle {

  /** What the browser is sent for a clip. */
  private record Showing(String slot, String src, double seconds, List<Integer> order) {}

  /**
   * Shows a clip and waits for one vote on it.
   *
   * @param slot whose vote it is; comes back in {@link VoteGiven#slot}
   * @param src address of the clip
   * @param seconds its length
   * @param order this annotator's order of the seven, first on key 1
   * @throws IllegalArgumentException when {@code order} does not hold each emotion once
   */
  public void show(String slot, String src, double seconds, List<Emotion> order) {
    if (order.size() != Emotion.COUNT || !order.containsAll(Emotion.all())) {
      throw new IllegalArgumentException("an order must hold each emotion once, not " + order);
    }
    List<Integer> numbers = order.stream().map(Emotion::number).toList();
    getElement().callJsFunction("show", new Showing(slot, src, seconds, numbers));
  }

  /** Shows a sentence in place of a clip: there is none to vote on. */
  public void showDone(String sentence) {
    getElement().callJsFunction("showDone", sentence);
  }

  /**
   * Puts a sentence under the emotions; an {@link MessageKind#ERROR} opens the clip for voting
   * again.
   */
  public void showMessage(String sentence, MessageKind kind) {
    getElement().callJsFunction("showMessage", sentence, kind.attribute());
  }

  public Registration addVoteListener(ComponentEventListener<VoteGiven> listener) {
    return addListener(VoteGiven.class, listener);
  }
}
