package org.tenfold.agreement.dashboard;

import org.tenfold.agreement.Moment;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.filter.ClipFilter;

/** What a dashboard asks: whose votes, of when, on which clips. */
public record Question(VoteSource source, Moment moment, ClipFilter filter) {
  public static Question now(VoteSource source) {
    return new Question(source, Moment.NOW, ClipFilter.ALL);
  }
}
