package org.tenfold.release;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.takedown.TakenDown;

/** Which clips of a release were taken down since. */
@Component
class WithdrawnClips {
  private final ReleaseStore releases;
  private final TakenDown takenDown;

  WithdrawnClips(ReleaseStore releases, TakenDown takenDown) {
    this.releases = releases;
    this.takenDown = takenDown;
  }

  /** By number, and when. */
  Map<Integer, Instant> of(ReleaseId id) {
    Map<ClipId, Instant> gone = takenDown.clips();
    Map<Integer, Instant> withdrawn = new TreeMap<>();
    if (!gone.isEmpty()) {
      for (ReleasedClip clip : releases.clips(id)) {
        Instant at = clip.clip().map(gone::get).orElse(null);
        if (at != null) {
          withdrawn.put(clip.number(), at);
        }
      }
    }
    return withdrawn;
  }
}
