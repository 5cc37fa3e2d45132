package org.tenfold.inbox;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

/** Where somebody chose otherwise than usual. */
@Entity
@Table(name = "notice_choice")
class ChoiceRow extends Row<ChoiceRow.Key> {
  @EmbeddedId private Key key;

  private boolean inApp;
  private boolean byMail;

  @Embeddable
  record Key(PersonId person, @Enumerated(EnumType.STRING) NoticeKind kind) {}

  @SuppressWarnings("NullAway.Init")
  protected ChoiceRow() {}

  ChoiceRow(Key key, Ways ways) {
    this.key = key;
    choose(ways);
  }

  final void choose(Ways ways) {
    inApp = ways.inApp();
    byMail = ways.byMail();
  }

  @Override
  public Key getId() {
    return key;
  }

  Ways ways() {
    return new Ways(inApp, byMail);
  }
}
