package org.tenfold.clip.ui.faces;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** What a curator pressed. */
@DomEvent("faces-decided")
public class FacesDecided extends ComponentEvent<FaceReview> {
  private final String what;
  private final String value;

  /**
   * @param what drop, keep, choose, undo, fine, next, previous or doubtful
   * @param value frames for drop and keep, a place for choose; else empty
   */
  public FacesDecided(
      FaceReview source,
      boolean fromClient,
      @EventData("event.detail.what") String what,
      @EventData("event.detail.value ?? ''") String value) {
    super(source, fromClient);
    this.what = what;
    this.value = value;
  }

  String what() {
    return what;
  }

  String value() {
    return value;
  }
}
