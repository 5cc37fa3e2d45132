package org.tenfold.inbox.news;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.calibration.RoundMoved;
import org.tenfold.error.Message;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.scope.ProjectKeys;

/** A calibration round that waits for its members. */
@Component
class CalibrationNotices {
  private final Teller teller;
  private final ProjectKeys projects;

  CalibrationNotices(Teller teller, ProjectKeys projects) {
    this.teller = teller;
    this.projects = projects;
  }

  @EventListener
  @Transactional
  public void moved(RoundMoved round) {
    Message said =
        switch (round.state()) {
          case FIRST -> Message.of("inbox.round-first", round.name());
          case TALK -> Message.of("inbox.round-talk", round.name());
          case SECOND -> Message.of("inbox.round-second", round.name());
          case CLOSED -> Message.of("inbox.round-closed", round.name());
        };
    teller.tell(
        projects.current(),
        NoticeKind.CALIBRATION_WAITS,
        round.members(),
        new News(round.round().toString(), said, "calibration/" + round.round()),
        Map.of("round", round.round()));
  }
}
