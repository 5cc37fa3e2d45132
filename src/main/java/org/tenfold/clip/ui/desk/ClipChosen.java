package org.tenfold.clip.ui.desk;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A clip was pressed on the timeline. */
@DomEvent("clip-chosen")
public class ClipChosen extends ComponentEvent<ClipEditor> {
  private final String clip;

  public ClipChosen(
      ClipEditor source, boolean fromClient, @EventData("event.detail.id") String clip) {
    super(source, fromClient);
    this.clip = clip;
  }

  /** Its id, as the browser says it. */
  public String clip() {
    return clip;
  }
}
