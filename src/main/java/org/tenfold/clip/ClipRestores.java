package org.tenfold.clip;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;

/** Takes rejections back: such a clip waits for the check again, if its movie has a place left. */
@Service
public class ClipRestores {
  private final ClipStore clips;
  private final ClipChecks checks;
  private final ClipService places;

  ClipRestores(ClipStore clips, ClipChecks checks, ClipService places) {
    this.clips = clips;
    this.checks = checks;
    this.places = places;
  }

  /**
   * @throws InvalidInput when it is not rejected any more, had been accepted before, or its place
   *     is taken
   */
  @Transactional
  public void restore(ClipId id, PersonId curator) {
    Clip clip = clips.lock(id).orElseThrow(() -> new InvalidInput("clip.clip-gone"));
    if (clip.status() != ClipStatus.REJECTED) {
      throw new InvalidInput("clip.checked-meanwhile");
    }
    if (checks.countByKeyClipAndKeyVerdict(id, ClipCheck.Verdict.WITHDRAW) > 0) {
      throw new InvalidInput("clip.withdrawn-stays");
    }
    clips.restore(clip, places.placeAgain(clip));
    checks.restored(id, curator);
  }
}
