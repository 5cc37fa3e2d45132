package org.tenfold.release;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenfold.clip.AcceptanceTakenBack;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.takedown.CopiesOfClips;
import org.tenfold.error.InvalidInput;
import org.tenfold.release.picture.FrameProducts;

/** Pictures and folders of releases that show clips. */
@Component
class ReleasedCopies implements CopiesOfClips {
  private final ReleaseStore releases;
  private final FrameProducts products;
  private final ReleaseFolder folder;

  ReleasedCopies(ReleaseStore releases, FrameProducts products, ReleaseFolder folder) {
    this.releases = releases;
    this.products = products;
    this.folder = folder;
  }

  /**
   * @throws InvalidInput when a release holds the clip
   */
  @EventListener
  void takenBack(AcceptanceTakenBack clip) {
    if (!releases.holding(clip.clip()).isEmpty()) {
      throw new InvalidInput("release.holds-clip");
    }
  }

  @Override
  public Set<String> keysOf(ClipId clip) {
    Set<String> keys = new TreeSet<>(releases.keysOf(clip));
    keys.addAll(products.keysOf(clip));
    return keys;
  }

  /** The folders of the releases that hold them; they are made anew without them when needed. */
  @Override
  public void forget(Collection<ClipId> clips) {
    clips.forEach(products::forget);
    Set<ReleaseId> holding = new TreeSet<>(java.util.Comparator.comparing(ReleaseId::value));
    clips.forEach(clip -> holding.addAll(releases.holding(clip)));
    holding.forEach(release -> releases.find(release).ifPresent(folder::forget));
  }
}
