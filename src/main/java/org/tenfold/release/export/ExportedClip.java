package org.tenfold.release.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.ballot.Ballot;

/**
 * A clip of a release on its way out.
 *
 * @param film number of its movie in this release, from 1, by its first clip; 0 where it is not
 *     known
 * @param movie its key; empty where it is not known
 * @param ballots its single votes; empty where nobody asked for them, and in releases of before
 *     Tenfold froze them
 */
public record ExportedClip(ReleasedClip clip, int film, String movie, List<Ballot> ballots) {
  public ExportedClip {
    ballots = List.copyOf(ballots);
  }

  public int number() {
    return clip.number();
  }

  /** At least five digits, as DFEW names its folders. */
  public String padded() {
    return String.format(Locale.ROOT, "%05d", number());
  }

  /** From 1; 0 without a single label. */
  public int label() {
    return clip.annotation().labelNumber();
  }

  public VoteCounts votes() {
    return clip.annotation().votes();
  }

  /** The key of its pictures; empty without any. */
  public Optional<String> pictures() {
    return clip.frames().map(ReleasedClip.Frames::key).filter(key -> !key.isEmpty());
  }
}
