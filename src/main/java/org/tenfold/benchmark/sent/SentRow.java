package org.tenfold.benchmark.sent;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;
import org.tenfold.persistence.Row;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;

@Entity
@Table(name = "sent_result")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class SentRow extends Row<SentId> {
  @EmbeddedId private SentId id;

  private ReleaseId release;
  private int division;
  private String name;
  private String note;
  private PersonId sentBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant sentAt;

  @SuppressWarnings("NullAway.Init")
  protected SentRow() {}

  @SuppressWarnings("NullAway.Init")
  SentRow(SentId id, DivisionId division, String name, String note, PersonId sentBy) {
    this.id = id;
    release = division.release();
    this.division = division.number();
    this.name = name;
    this.note = note;
    this.sentBy = sentBy;
  }

  @Override
  public SentId getId() {
    return id;
  }

  SentResult result(SortedMap<Long, List<Label>> bySeed) {
    return new SentResult(id, new DivisionId(release, division), name, note, sentAt, bySeed);
  }
}
