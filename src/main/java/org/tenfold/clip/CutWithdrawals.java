package org.tenfold.clip;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipCheck.Verdict;
import org.tenfold.clip.cut.CutFiles;
import org.tenfold.clip.cut.CutJob;
import org.tenfold.clip.takedown.TakenDown;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.job.JobService;
import org.tenfold.project.CollectionRules;
import org.tenfold.project.Projects;

/**
 * Clips that their collectors take back before anybody has checked them. Such a clip gives up its
 * place and its files, which the range in its row makes anew; who took it back and why stays.
 */
@Service
public class CutWithdrawals {
  private static final String NO_REASON = StoredMessage.of(Message.of("clip.reason-taken-back"));

  private final ClipStore clips;
  private final ClipChecks checks;
  private final ClipService places;
  private final CutFiles files;
  private final JobService jobs;
  private final TakenDown takenDown;
  private final Projects projects;
  private final CollectionRules rules;
  private final ApplicationEventPublisher events;

  CutWithdrawals(
      ClipStore clips,
      ClipChecks checks,
      ClipService places,
      CutFiles files,
      JobService jobs,
      TakenDown takenDown,
      Projects projects,
      CollectionRules rules,
      ApplicationEventPublisher events) {
    this.clips = clips;
    this.checks = checks;
    this.places = places;
    this.files = files;
    this.jobs = jobs;
    this.takenDown = takenDown;
    this.projects = projects;
    this.rules = rules;
    this.events = events;
  }

  /**
   * @param reason why, in the collector's words; may be empty
   * @throws InvalidInput when somebody has checked it, or it is another's
   */
  @Transactional
  public void withdraw(ClipId id, String reason, PersonId collector) {
    String words = reason.strip();
    if (words.length() > ClipCheckService.MOST_REASON) {
      throw new InvalidInput("clip.withdrawal-reason", ClipCheckService.MOST_REASON);
    }
    Clip clip = own(id, collector);
    boolean waits = clip.status() == ClipStatus.CUTTING || clip.status() == ClipStatus.PROPOSED;
    if (!waits || checks.countByKeyClipAndKeyVerdictAndRestoredAtIsNull(id, Verdict.ACCEPT) > 0) {
      throw new InvalidInput("clip.withdrawn-too-late");
    }
    String kept = words.isEmpty() ? NO_REASON : words;
    int rule = rules.current(projects.currentId()).version();
    clips.takeBack(id, kept, collector);
    checks.add(id, collector, Verdict.REJECT, clip.estimatedEmotion(), kept, rule);
    files.forget(id);
    events.publishEvent(new CutTakenBack(id));
    if (clip.status() == ClipStatus.CUTTING) {
      jobs.latestFor(CutJob.KIND, id.value()).ifPresent(job -> jobs.cancel(job.id()));
    }
  }

  /**
   * The clip is cut once more, from the same range.
   *
   * @throws InvalidInput when it is not one that this collector took back, or its place is taken
   */
  @Transactional
  public void undo(ClipId id, PersonId collector) {
    projects.current().requireOpen();
    Clip clip = own(id, collector);
    if (clip.status() != ClipStatus.REJECTED || clip.cut() != null || takenDown.isGone(id)) {
      throw new InvalidInput("clip.not-taken-back");
    }
    clips.cutAgain(clip, places.placeAgain(clip));
    checks.restored(id, collector);
    places.queueCut(clip, collector);
  }

  /** The clip, locked until this transaction ends. */
  private Clip own(ClipId id, PersonId collector) {
    Clip clip = clips.lock(id).orElseThrow(() -> new InvalidInput("clip.clip-gone"));
    if (!clip.collectorId().equals(collector)) {
      throw new InvalidInput("clip.not-yours");
    }
    return clip;
  }
}
