package org.tenfold.clip.ui.check;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;

/** A curator accepted or rejected a clip. */
@DomEvent("verdict-given")
public class VerdictGiven extends ComponentEvent<ClipWall> {

  private final String id;
  private final boolean accepted;
  private final @Nullable String reason;
  private final @Nullable Label correction;

  public VerdictGiven(
      ClipWall source,
      boolean fromClient,
      @EventData("event.detail.id") String id,
      @EventData("event.detail.verdict") String verdict,
      @EventData("event.detail.reason ?? null") @Nullable String reason,
      @EventData("event.detail.emotion ?? 0") int emotion) {
    super(source, fromClient);
    this.id = id;
    this.accepted = verdict.equals("accept");
    this.reason = reason;
    this.correction = emotion == 0 ? null : PageLabels.set().label(emotion);
  }

  /** As given in {@link ClipWall.Card#id}. */
  public String id() {
    return id;
  }

  public boolean accepted() {
    return accepted;
  }

  /** With a rejection: one of no-face, two-faces, wrong-cut, no-emotion, other. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** The estimate as the curator corrected it; empty when it stayed. */
  public Optional<Label> correction() {
    return Optional.ofNullable(correction);
  }
}
