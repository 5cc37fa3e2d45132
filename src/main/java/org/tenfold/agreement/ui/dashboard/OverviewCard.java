package org.tenfold.agreement.ui.dashboard;

import org.tenfold.agreement.dashboard.Overview;

/** A part of the dashboard. It is made once and changes in place. */
interface OverviewCard {
  void show(Overview now);
}
