package org.tenfold.agreement.ui;

import org.tenfold.agreement.Overview;

/** A part of the dashboard. It is made once and changes in place. */
interface OverviewCard {
  void show(Overview now);
}
