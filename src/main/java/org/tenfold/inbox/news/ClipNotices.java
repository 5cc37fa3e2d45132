package org.tenfold.inbox.news;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.ClipQuestioned;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.QuestionDecided;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipAccepted;
import org.tenfold.clip.ClipRejected;
import org.tenfold.clip.ClipRestored;
import org.tenfold.clip.ClipService;
import org.tenfold.error.Message;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Notices;
import org.tenfold.scope.ProjectKeys;

/**
 * What becomes of clips: a rejection to the collector, an accepted clip to annotators without any,
 * one that cannot be judged to curators.
 */
@Component
class ClipNotices {
  private final Teller teller;
  private final Notices notices;
  private final IdleAnnotators idle;
  private final ClipService clips;
  private final CurationService curation;
  private final ProjectKeys projects;

  ClipNotices(
      Teller teller,
      Notices notices,
      IdleAnnotators idle,
      ClipService clips,
      CurationService curation,
      ProjectKeys projects) {
    this.teller = teller;
    this.notices = notices;
    this.idle = idle;
    this.clips = clips;
    this.curation = curation;
    this.projects = projects;
  }

  /** Nobody is told what they did themselves. */
  @EventListener
  @Transactional
  public void rejected(ClipRejected rejected) {
    Clip clip = rejected.clip();
    PersonId collector = clip.collectorId();
    UUID id = clip.id().value();
    teller.tell(
        projects.current(),
        NoticeKind.CLIP_REJECTED,
        collector.equals(rejected.by()) ? List.of() : List.of(collector),
        new News(
            id.toString(),
            Message.of("inbox.clip-rejected", clip.number(), rejected.reason()),
            "movies/" + clip.movieId().value()),
        Map.of("clip", id, "number", clip.number()));
  }

  @EventListener
  @Transactional
  public void questioned(ClipQuestioned questioned) {
    int number = clips.find(questioned.clip()).map(Clip::number).orElseThrow();
    teller.tell(
        projects.current(),
        NoticeKind.CLIP_QUESTIONED,
        teller.with(Role.CURATOR).toList(),
        new News("", Message.of("inbox.clip-questioned", number), "annotators"),
        Map.of("clip", questioned.clip().value(), "number", number));
  }

  /** One notice tells of all such clips, so it is done with the last of them. */
  @EventListener
  @Transactional
  public void decided(QuestionDecided unused) {
    if (curation.questioned().isEmpty()) {
      teller.done(projects.current(), NoticeKind.CLIP_QUESTIONED, "");
    }
  }

  /** It waits for the check again. */
  @EventListener
  @Transactional
  public void restored(ClipRestored restored) {
    teller.done(projects.current(), NoticeKind.CLIP_REJECTED, restored.clip().value().toString());
  }

  @EventListener
  @Transactional
  public void accepted(ClipAccepted accepted) {
    UUID project = projects.current();
    List<PersonId> waiting = idle.of(project);
    if (waiting.isEmpty()) {
      return;
    }
    PersonId collector = clips.find(accepted.clip()).map(Clip::collectorId).orElseThrow();
    List<PersonId> told =
        idle.takeOut(project, waiting.stream().filter(one -> !one.equals(collector)).toList());
    notices.tell(
        project,
        NoticeKind.CLIPS_TO_JUDGE,
        told,
        new News("", Message.of("inbox.clips-to-judge"), "label"));
  }
}
