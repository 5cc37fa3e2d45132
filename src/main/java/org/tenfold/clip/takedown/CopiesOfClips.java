package org.tenfold.clip.takedown;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.tenfold.clip.ClipId;

/** What later modules have made of clips and must give up with them. */
public interface CopiesOfClips {
  /** Keys of files in the media store that show the clip. */
  Set<String> keysOf(ClipId clip);

  /**
   * Writes files anew that hold something of these clips among others. Asked on one machine only,
   * maybe twice.
   *
   * @param replaced takes the key of each file that nobody may have any more, in the transaction
   *     that names the new one
   */
  default void writeWithout(Collection<ClipId> clips, Consumer<String> replaced) {}

  /**
   * Deletes what shows these clips in the data folder and the memory of this machine. Asked on each
   * machine, maybe twice.
   */
  void forget(Collection<ClipId> clips);
}
