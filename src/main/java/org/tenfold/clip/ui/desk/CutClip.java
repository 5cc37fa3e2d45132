package org.tenfold.clip.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.clip.Clip;
import org.tenfold.clip.face.FaceSummary;
import org.tenfold.job.Job;

/**
 * A clip of the movie on the desk; compared to know whether anything changed.
 *
 * @param job that cuts it, while it is on its way
 * @param alike what looks the same
 * @param seen who is seen in it, once somebody has looked
 */
record CutClip(
    Clip clip,
    Optional<Job> job,
    List<NearDuplicates.NearDuplicate> alike,
    Optional<FaceSummary> seen) {

  /** Numbers of the clips that look the same. */
  String alikeNumbers() {
    return alike.stream()
        .map(one -> String.valueOf(one.clip().number()))
        .collect(Collectors.joining(", "));
  }

  /** Person and scene, as far as they are named. */
  String tags() {
    return Stream.of(clip.tags().person(), clip.tags().scene())
        .filter(tag -> !tag.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
