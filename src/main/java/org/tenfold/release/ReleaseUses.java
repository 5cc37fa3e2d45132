package org.tenfold.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenfold.error.Message;
import org.tenfold.statistics.comparison.ResolutionFloor;

/** What later modules have made of a release: runs, studies, results sent in. */
public interface ReleaseUses {
  /**
   * Something that would be lost, or say nothing any more, without the release.
   *
   * @param kind what it is, for people
   * @param title how it is called
   * @param address of its page, without a leading slash
   * @param division number of the division that it rests on
   */
  record Use(Message kind, Message title, String address, Instant at, int division) {}

  /**
   * The smallest differences that its folds can tell apart, from what was tested on them.
   *
   * @param rows configurations that were tested
   */
  record Floors(int rows, ResolutionFloor uar, ResolutionFloor war) {}

  /** Newest first. */
  List<Use> of(ReleaseId release);

  /** Empty while nothing has been tested on all of its folds. */
  Optional<Floors> floors(Release release);
}
