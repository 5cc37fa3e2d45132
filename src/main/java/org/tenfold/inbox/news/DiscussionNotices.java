package org.tenfold.inbox.news;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipService;
import org.tenfold.discussion.DiscussionChanged;
import org.tenfold.discussion.DiscussionSettled;
import org.tenfold.error.Message;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.scope.ProjectKeys;

/** What annotators and curators say to one another: each side hears of the other. */
@Component
class DiscussionNotices {
  private final Teller teller;
  private final ClipService clips;
  private final ProjectKeys projects;

  DiscussionNotices(Teller teller, ClipService clips, ProjectKeys projects) {
    this.teller = teller;
    this.clips = clips;
    this.projects = projects;
  }

  @EventListener
  @Transactional
  public void said(DiscussionChanged change) {
    UUID id = change.discussion();
    if (change.answers()) {
      tell(
          NoticeKind.DISCUSSION_ANSWERED,
          List.of(change.annotator()),
          new News(id.toString(), Message.of("inbox.discussion-answered"), "votes"),
          Map.of("discussion", id));
    } else {
      int number = clips.find(change.clip()).map(Clip::number).orElseThrow();
      tell(
          NoticeKind.DISCUSSION_OPENED,
          teller.with(Role.CURATOR).filter(one -> !one.equals(change.by())).toList(),
          new News(id.toString(), Message.of("inbox.discussion-opened", number), "discussions"),
          Map.of("discussion", id, "clip", change.clip().value(), "number", number));
    }
  }

  /** Whoever answers has read it, and nobody else need answer. */
  @EventListener
  @Transactional
  public void settled(DiscussionSettled settled) {
    teller.done(
        projects.current(),
        switch (settled.whom()) {
          case CURATORS -> NoticeKind.DISCUSSION_OPENED;
          case ANNOTATOR -> NoticeKind.DISCUSSION_ANSWERED;
        },
        settled.discussion().toString());
  }

  private void tell(NoticeKind kind, List<PersonId> whom, News news, Map<String, Object> subject) {
    teller.tell(projects.current(), kind, whom, news, subject);
  }
}
