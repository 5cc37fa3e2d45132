package org.tenfold.clip;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.project.Projects;

/** What its collector says of a clip, and may say otherwise until somebody has checked it. */
@Service
public class ClipDescriptions {
  private final ClipStore clips;
  private final ClipChecks checks;
  private final Projects projects;

  ClipDescriptions(ClipStore clips, ClipChecks checks, Projects projects) {
    this.clips = clips;
    this.checks = checks;
    this.projects = projects;
  }

  /** Whether it may still be changed, by this person. */
  @Transactional(readOnly = true)
  public boolean open(Clip clip, PersonId collector) {
    return clip.collectorId().equals(collector) && unchecked(clip);
  }

  /**
   * Changes the estimate and who is seen where; the range stays, since the clip is cut.
   *
   * @throws InvalidInput when somebody has checked it, it is another's, tags are missing, or the
   *     same person in the same scene is there
   */
  @Transactional
  public void describe(ClipId id, Label estimate, ClipTags tags, PersonId collector) {
    projects.current().requireOpen();
    Clip known = clips.find(id).orElseThrow(() -> new InvalidInput("clip.clip-gone"));
    clips.lockMovie(known.movieId()); // first, as whoever cuts does
    Clip clip = clips.lock(id).orElseThrow(() -> new InvalidInput("clip.clip-gone"));
    if (!clip.collectorId().equals(collector)) {
      throw new InvalidInput("clip.not-yours-to-change");
    }
    if (!unchecked(clip)) {
      throw new InvalidInput("clip.checked-meanwhile");
    }
    if (projects.current().collection().tagsNeeded() && !tags.complete()) {
      throw new InvalidInput("clip.name-tags");
    }
    tags.key()
        .flatMap(key -> clips.withPersonInScene(clip.movieId(), key))
        .filter(number -> number != clip.number())
        .ifPresent(
            number -> {
              throw new InvalidInput("clip.same-person", tags.person(), tags.scene(), number);
            });
    clips.describe(id, projects.current().labels().label(estimate.number()), tags);
  }

  private boolean unchecked(Clip clip) {
    return clip.status() == ClipStatus.PROPOSED && checks.of(clip.id()).isEmpty();
  }
}
