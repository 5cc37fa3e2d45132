package org.tenfold.agreement.dashboard;

import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.filter.ClipFilter;

/** What a dashboard asks: whose votes, of when, on which clips. */
public record DashboardQuery(VoteSource source, AsOf moment, ClipFilter filter) {
  public static DashboardQuery now(VoteSource source) {
    return new DashboardQuery(source, AsOf.NOW, ClipFilter.ALL);
  }
}
