package org.tenfold.inbox.news;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.error.Message;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.project.Project;
import org.tenfold.transfer.ProjectMoved;

/** Whole projects that left or came in: told to those who administer the server. */
@Component
class MoveNotices {
  private final Teller teller;

  MoveNotices(Teller teller) {
    this.teller = teller;
  }

  @EventListener
  @Transactional
  public void moved(ProjectMoved moved) {
    Project project = moved.project();
    teller.tell(
        project.id().value(),
        NoticeKind.PROJECT_MOVED,
        teller.serverAdmins().toList(),
        new News(
            "",
            moved.in()
                ? Message.of("inbox.project-imported", project.name())
                : Message.of("inbox.project-exported", project.name()),
            "settings"),
        Map.of("in", moved.in()));
  }
}
