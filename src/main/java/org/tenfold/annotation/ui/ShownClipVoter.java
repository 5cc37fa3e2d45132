package org.tenfold.annotation.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;

/**
 * The labelling screen where the page brings the clips and takes the answers: it looks and works
 * the same, and nothing of it goes to the API. Its settings are {@link VoterSettings#practice}.
 */
@NamedInterface("ui")
public class ShownClipVoter extends ClipVoter {

  /** The person judged the clip on the screen. */
  @DomEvent("practice-vote")
  public static class ClipJudged extends ComponentEvent<ShownClipVoter> {
    private final Label label;

    public ClipJudged(
        ShownClipVoter source, boolean fromClient, @EventData("event.detail.emotion") int label) {
      super(source, fromClient);
      this.label = PageLabels.set().label(label);
    }

    public Label label() {
      return label;
    }
  }

  /**
   * @param seconds length of the clip
   * @param number which of the clips it is, from 1
   * @param of how many there are
   */
  public void show(ClipId clip, double seconds, int number, int of) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("src", "media/clips/" + clip.value());
    shown.put("seconds", seconds);
    shown.put("number", number);
    shown.put("of", of);
    whenReady("showPractice", shown);
  }

  public Registration addJudgedListener(ComponentEventListener<ClipJudged> listener) {
    return addListener(ClipJudged.class, listener);
  }

  /** The first call may come before the browser has loaded the element's script. */
  protected void whenReady(String function, Map<String, Object> detail) {
    getElement()
        .executeJs(
            "return customElements.whenDefined(this.localName).then(() => this[$0]($1))",
            function,
            detail);
  }
}
