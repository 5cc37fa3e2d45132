package org.tenfold.discussion.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.ui.OwnFigure;
import org.tenfold.discussion.Discussions;
import org.tenfold.language.Words;

/** Tells an annotator at their screen that a curator has answered. */
@Component
class UnreadAnswers implements OwnFigure {
  private final Discussions discussions;

  UnreadAnswers(Discussions discussions) {
    this.discussions = discussions;
  }

  @Override
  public Optional<Figure> of(PersonId me, Locale reader) {
    long unread = discussions.unread(me);
    return unread == 0
        ? Optional.empty()
        : Optional.of(new Figure(Words.in(reader, "discussion.unread", unread), "votes"));
  }
}
