package org.tenfold.clip;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.takedown.TakenDown;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;

/**
 * Takes verdicts of the check back: such a clip waits for the check again, a rejected one if its
 * movie has a place left, an accepted one if nobody has made anything of it.
 */
@Service
public class ClipRestores {
  private final ClipStore clips;
  private final ClipChecks checks;
  private final ClipService places;
  private final TakenDown takenDown;
  private final ApplicationEventPublisher events;

  ClipRestores(
      ClipStore clips,
      ClipChecks checks,
      ClipService places,
      TakenDown takenDown,
      ApplicationEventPublisher events) {
    this.clips = clips;
    this.checks = checks;
    this.places = places;
    this.takenDown = takenDown;
    this.events = events;
  }

  /**
   * @throws InvalidInput when it is not rejected any more, had been accepted before, was taken back
   *     by its collector or down, or its place is taken
   */
  @Transactional
  public void restore(ClipId id, PersonId curator) {
    Clip clip = clips.lock(id).orElseThrow(() -> new InvalidInput("clip.clip-gone"));
    if (clip.status() != ClipStatus.REJECTED) {
      throw new InvalidInput("clip.checked-meanwhile");
    }
    if (checks.countByKeyClipAndKeyVerdictAndRestoredAtIsNull(id, ClipCheck.Verdict.WITHDRAW) > 0) {
      throw new InvalidInput("clip.withdrawn-stays");
    }
    if (takenDown.isGone(id)) {
      throw new InvalidInput("clip.taken-down-stays");
    }
    if (clip.cut() == null) {
      throw new InvalidInput("clip.taken-back-stays");
    }
    clips.restore(clip, places.placeAgain(clip));
    checks.restored(id, curator);
    events.publishEvent(new ClipRestored(id));
  }

  /**
   * Takes the curator's own yes back.
   *
   * @param estimate what the clip was thought to show before it
   * @throws InvalidInput when it counts no more, or somebody holds or has judged the clip, or it is
   *     in a release
   */
  @Transactional
  public void unaccept(ClipId id, Label estimate, PersonId curator) {
    Clip clip = clips.lock(id).orElseThrow(() -> new InvalidInput("clip.clip-gone"));
    boolean waits = clip.status() == ClipStatus.PROPOSED;
    if ((!waits && clip.status() != ClipStatus.ACCEPTED)
        || !checks.stands(id, curator, ClipCheck.Verdict.ACCEPT)) {
      throw new InvalidInput("clip.checked-meanwhile");
    }
    checks.takenBack(id, curator);
    if (waits) {
      clips.correct(id, estimate);
    } else {
      events.publishEvent(new AcceptanceTakenBack(id, curator));
      clips.unaccept(id, estimate);
    }
  }
}
