package org.tenfold.account.lists;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "person_preference")
class PreferenceRow extends Row<PreferenceRow.Key> {
  @EmbeddedId private Key key;

  private String content;

  @Embeddable
  record Key(PersonId person, String name) {}

  @SuppressWarnings("NullAway.Init")
  protected PreferenceRow() {}

  PreferenceRow(Key key, String content) {
    this.key = key;
    this.content = content;
  }

  void choose(String content) {
    this.content = content;
  }

  String content() {
    return content;
  }

  @Override
  public Key getId() {
    return key;
  }
}
