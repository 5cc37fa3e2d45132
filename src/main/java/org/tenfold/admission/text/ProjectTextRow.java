package org.tenfold.admission.text;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Table(name = "project_text")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ProjectTextRow extends Row<ProjectTextRow.Key> {
  @Embeddable
  record Key(ProjectId project, @Enumerated(EnumType.STRING) TextKind kind, int version) {}

  @EmbeddedId private Key key;

  private String markdown;
  private PersonId createdBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected ProjectTextRow() {}

  @SuppressWarnings("NullAway.Init")
  ProjectTextRow(Key key, String markdown, PersonId createdBy) {
    this.key = key;
    this.markdown = markdown;
    this.createdBy = createdBy;
  }

  @Override
  public Key getId() {
    return key;
  }

  ProjectText text() {
    return new ProjectText(key.version(), markdown, createdAt);
  }
}
