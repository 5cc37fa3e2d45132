package org.tenfold.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * The labelling screen: one clip, one choice, one key. It claims, votes and takes back by the API,
 * so that no answer of ours stands between a key and the next clip.
 */
@NamedInterface("ui")
@Tag("tf-clip-voter")
@JsModule("context://tenfold/tf-clip-voter.js")
public class ClipVoter extends Component implements HasSize, HasStyle {

  /** The person's own figures changed. */
  @DomEvent("progress-changed")
  public static class ProgressChanged extends ComponentEvent<ClipVoter> {
    private final int given;
    private final int open;

    public ProgressChanged(
        ClipVoter source,
        boolean fromClient,
        @EventData("event.detail.given") int given,
        @EventData("event.detail.open") int open) {
      super(source, fromClient);
      this.given = given;
      this.open = open;
    }

    public int given() {
      return given;
    }

    public int open() {
      return open;
    }
  }

  /** Words, order, keys and times, as {@code tf-clip-voter.js} documents them; set once. */
  public void setSettings(Map<String, ?> settings) {
    getElement().setPropertyMap("settings", settings);
  }

  public Registration addProgressListener(ComponentEventListener<ProgressChanged> listener) {
    return addListener(ProgressChanged.class, listener);
  }
}
