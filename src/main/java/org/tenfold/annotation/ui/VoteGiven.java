package org.tenfold.annotation.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.time.Duration;
import java.util.UUID;
import org.tenfold.emotion.Emotion;

/**
 * An annotator pressed a key, after the clip was shown once. All of it comes from the browser:
 * check before use.
 */
@DomEvent("vote-given")
public class VoteGiven extends ComponentEvent<ClipVoter> {

  private final String slot;
  private final Emotion emotion;
  private final Duration response;
  private final double watchedFraction;
  private final int replays;
  private final UUID voteId;

  public VoteGiven(
      ClipVoter source,
      boolean fromClient,
      @EventData("event.detail.slot") String slot,
      @EventData("event.detail.emotion") int emotion,
      @EventData("event.detail.responseMs") int responseMs,
      @EventData("event.detail.watchedFraction") double watchedFraction,
      @EventData("event.detail.replays") int replays,
      @EventData("event.detail.voteId") String voteId) {
    super(source, fromClient);
    this.slot = slot;
    this.emotion = Emotion.ofNumber(emotion);
    this.response = Duration.ofMillis(responseMs);
    this.watchedFraction = watchedFraction;
    this.replays = replays;
    this.voteId = UUID.fromString(voteId);
  }

  /** As given to {@link ClipVoter#show}. */
  public String slot() {
    return slot;
  }

  public Emotion emotion() {
    return emotion;
  }

  /** From the first frame shown to the key. */
  public Duration response() {
    return response;
  }

  /** The part of the clip that was really played, 0..1. */
  public double watchedFraction() {
    return watchedFraction;
  }

  /** How often the clip began again, by the loop or by hand. */
  public int replays() {
    return replays;
  }

  /** New for each press, so that a message sent twice is stored once. */
  public UUID voteId() {
    return voteId;
  }
}
