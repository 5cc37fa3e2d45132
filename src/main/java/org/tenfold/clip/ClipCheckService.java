package org.tenfold.clip;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipCheck.Verdict;
import org.tenfold.clip.cut.ClipPrints;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.label.Label;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.CollectionRules;
import org.tenfold.project.Projects;
import org.tenfold.project.VersionedRule;

/**
 * The pre-annotation check. A clip goes to the annotators when as many people accepted it as the
 * collection rule asks for; one rejection is enough to keep it away.
 */
@Service
public class ClipCheckService {
  static final int MOST_REASON = 200;

  private final ClipStore clips;
  private final ClipChecks checks;
  private final ClipPrints prints;
  private final Projects projects;
  private final CollectionRules rules;
  private final ApplicationEventPublisher events;

  ClipCheckService(
      ClipStore clips,
      ClipChecks checks,
      ClipPrints prints,
      Projects projects,
      CollectionRules rules,
      ApplicationEventPublisher events) {
    this.clips = clips;
    this.checks = checks;
    this.prints = prints;
    this.projects = projects;
    this.rules = rules;
    this.events = events;
  }

  /**
   * A clip before the check.
   *
   * @param mine whether it waits for this curator, and not for somebody else
   * @param alike clips of the project that look the same
   */
  public record Waiting(Clip clip, List<ClipCheck> before, boolean mine, List<Clip> alike) {}

  /** All clips that wait for a verdict, by number. */
  @Transactional(readOnly = true)
  public List<Waiting> waiting(PersonId curator) {
    var project = projects.current();
    Map<ClipId, List<ClipCheck>> before =
        checks.ofWaiting(project.id()).stream().collect(Collectors.groupingBy(ClipCheck::clip));
    Map<ClipId, List<ClipPrints.NearDuplicate>> duplicates = prints.ofWaiting(project.id());
    return clips.withStatus(project.id(), ClipStatus.PROPOSED).stream()
        .map(
            clip -> {
              List<ClipCheck> said = before.getOrDefault(clip.id(), List.of());
              boolean mine =
                  said.stream().noneMatch(check -> check.by().equals(curator))
                      && mayCheck(clip, curator, project.collection());
              List<Clip> alike =
                  duplicates.getOrDefault(clip.id(), List.of()).stream()
                      .flatMap(duplicate -> clips.find(duplicate.id()).stream())
                      .filter(duplicate -> duplicate.cut() != null)
                      .toList();
              return new Waiting(clip, said, mine, alike);
            })
        .toList();
  }

  /**
   * One person's yes.
   *
   * @param estimate the collector's estimate, or the curator's correction of it
   * @return whether the clip goes to the annotators now, and not first to a second person
   * @throws InvalidInput when it was judged meanwhile, or this person may not judge it
   */
  @Transactional
  public boolean accept(ClipId id, Label estimate, PersonId curator) {
    Clip clip = locked(id, ClipStatus.PROPOSED);
    VersionedRule<CollectionRule> rule = rules.current(projects.currentId());
    if (!mayCheck(clip, curator, rule.rule())) {
      throw new InvalidInput("clip.own-clip");
    }
    if (checks.stands(id, curator, Verdict.ACCEPT)) {
      throw new InvalidInput("clip.accepted-already");
    }
    checks.add(id, curator, Verdict.ACCEPT, estimate, "", rule.version());
    if (checks.countByKeyClipAndKeyVerdictAndRestoredAtIsNull(id, Verdict.ACCEPT)
        < rule.rule().checkers()) {
      clips.correct(id, estimate);
      return false;
    }
    clips.accept(id, estimate, curator);
    events.publishEvent(new ClipAccepted(id, curator));
    return true;
  }

  /**
   * As {@link #reject(ClipId, String, PersonId)}, for a reason that others read in their language.
   */
  @Transactional
  public void reject(ClipId id, Message reason, PersonId curator) {
    reject(id, StoredMessage.of(reason), curator);
  }

  /** The clip gives its place back to the movie; its history stays. */
  @Transactional
  public void reject(ClipId id, String reason, PersonId curator) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > MOST_REASON) {
      throw new InvalidInput("clip.say-why");
    }
    Clip clip = locked(id, ClipStatus.PROPOSED);
    clips.reject(id, words, curator);
    record(clip, Verdict.REJECT, words, curator);
    events.publishEvent(new ClipRejected(clip, curator, StoredMessage.read(words)));
  }

  /** An accepted clip leaves the data set after all. */
  @Transactional
  public void withdraw(ClipId id, String reason, PersonId curator) {
    String words = reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON);
    Clip clip = locked(id, ClipStatus.ACCEPTED);
    clips.withdraw(id, words, curator);
    record(clip, Verdict.WITHDRAW, words, curator);
  }

  /** What was said of the clip, oldest first. */
  @Transactional(readOnly = true)
  public List<ClipCheck> history(ClipId id) {
    return checks.of(id);
  }

  /** The newest rejections, newest first. */
  @Transactional(readOnly = true)
  public List<ClipCheck> rejections(int most) {
    return checks.rejections(projects.currentId(), Limit.of(most));
  }

  private void record(Clip clip, Verdict verdict, String reason, PersonId by) {
    int version = rules.current(projects.currentId()).version();
    checks.add(clip.id(), by, verdict, clip.estimatedEmotion(), reason, version);
  }

  /** The clip, which nobody else can judge until this transaction ends. */
  private Clip locked(ClipId id, ClipStatus expected) {
    Clip clip = clips.lock(id).orElseThrow(() -> new InvalidInput("clip.clip-gone"));
    if (clip.status() != expected) {
      throw new InvalidInput("clip.checked-meanwhile");
    }
    return clip;
  }

  private static boolean mayCheck(Clip clip, PersonId curator, CollectionRule rule) {
    return rule.checkers() == 1 || !clip.collectorId().equals(curator);
  }
}
