package org.tenfold.clip.takedown;

import java.util.Collection;
import java.util.Set;
import org.tenfold.clip.ClipId;

/** What later modules have made of clips and must give up with them. */
public interface CopiesOfClips {
  /** Keys of files in the media store that show the clip. */
  Set<String> keysOf(ClipId clip);

  /** Deletes what shows these clips in the data folder of this machine. May be asked twice. */
  void forget(Collection<ClipId> clips);
}
