package org.tenfold.account.browser;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Spring Security's own table of browsers that sign in by themselves; it writes it. */
@Entity
@Table(name = "persistent_logins")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class RememberedRow {
  @Id private String series;
  private String username;
  private int sessionEpoch;

  @SuppressWarnings("NullAway.Init")
  protected RememberedRow() {}
}
