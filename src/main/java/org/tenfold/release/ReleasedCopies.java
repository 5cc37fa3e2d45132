package org.tenfold.release;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.takedown.CopiesOfClips;

/** Pictures and folders of releases that show clips. */
@Component
class ReleasedCopies implements CopiesOfClips {
  private final ReleaseStore releases;
  private final ReleaseFolder folder;

  ReleasedCopies(ReleaseStore releases, ReleaseFolder folder) {
    this.releases = releases;
    this.folder = folder;
  }

  @Override
  public Set<String> keysOf(ClipId clip) {
    return releases.keysOf(clip);
  }

  /** The folders of the releases that hold them; they are made anew without them when needed. */
  @Override
  public void forget(Collection<ClipId> clips) {
    Set<ReleaseId> holding = new TreeSet<>(java.util.Comparator.comparing(ReleaseId::value));
    clips.forEach(clip -> holding.addAll(releases.holding(clip)));
    holding.forEach(release -> releases.find(release).ifPresent(folder::forget));
  }
}
