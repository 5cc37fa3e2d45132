package org.tenfold.clip.ui.desk;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;

/**
 * A collector pressed Cut. The browser checked that out comes after in; everything else is the
 * server's to check.
 */
@DomEvent("cut-requested")
public class CutRequested extends ComponentEvent<ClipEditor> {

  private final double start;
  private final double end;
  private final Label emotion;
  private final String person;
  private final String scene;

  public CutRequested(
      ClipEditor source,
      boolean fromClient,
      @EventData("event.detail.start") double start,
      @EventData("event.detail.end") double end,
      @EventData("event.detail.emotion") int emotion,
      @EventData("event.detail.person ?? ''") String person,
      @EventData("event.detail.scene ?? ''") String scene) {
    super(source, fromClient);
    this.start = start;
    this.end = end;
    this.emotion = PageLabels.set().label(emotion);
    this.person = person;
    this.scene = scene;
  }

  /** Seconds, the time of the first frame in the clip. */
  public double start() {
    return start;
  }

  /** Seconds, the time after the last frame in the clip. */
  public double end() {
    return end;
  }

  /** What the collector thinks the clip shows. */
  public Label emotion() {
    return emotion;
  }

  /** Who is seen, by the collector's own name for them; may be empty. */
  public String person() {
    return person;
  }

  /** Where in the movie, by the collector's own name for it; may be empty. */
  public String scene() {
    return scene;
  }
}
