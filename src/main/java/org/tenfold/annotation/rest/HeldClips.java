package org.tenfold.annotation.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.claim.NotAdmittedException;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCuts;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;

/** Tells annotators of the clips that they hold. */
@Component
class HeldClips {
  private static final Logger LOG = LoggerFactory.getLogger(HeldClips.class);

  private final AnnotationService annotation;
  private final ClipCuts cuts;

  HeldClips(AnnotationService annotation, ClipCuts cuts) {
    this.annotation = annotation;
    this.cuts = cuts;
  }

  /**
   * Before the vote is stored: later it would be stored and refused.
   *
   * @throws InvalidInput when it is neither 0 nor 1
   */
  void require(@Nullable Integer ahead) {
    if (ahead != null && (ahead < 0 || ahead >= AnnotationService.MOST_HOLDS)) {
      throw new InvalidInput("annotation.claim-size", AnnotationService.MOST_HOLDS, 1L + ahead);
    }
  }

  /**
   * Those that go with the answer to a vote, so that they need no call of their own; empty where
   * none are wanted, or none can be had: the vote is stored all the same.
   */
  Optional<List<HeldClip>> next(PersonId annotator, @Nullable Integer ahead) {
    if (ahead == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(told(annotation.claim(annotator, 1 + ahead)));
    } catch (NotAdmittedException asked) {
      return Optional.empty(); // whoever asks for clips is told why there are none
    } catch (RuntimeException failed) {
      LOG.warn("A vote was stored, but no clip could be given with the answer.", failed);
      return Optional.empty();
    }
  }

  List<HeldClip> told(List<Assignment> assignments) {
    Map<ClipId, Clip.Cut> of = cuts.of(assignments.stream().map(Assignment::clip).toList());
    return assignments.stream().map(each -> told(each, of.get(each.clip()))).toList();
  }

  private static HeldClip told(Assignment assignment, Clip.@Nullable Cut cut) {
    Objects.requireNonNull(cut, "a clip that is not cut was given out");
    return new HeldClip(
        assignment.token(),
        assignment.clip().value(),
        "media/clips/" + assignment.clip().value(),
        cut.durationSeconds(),
        cut.fps());
  }
}
