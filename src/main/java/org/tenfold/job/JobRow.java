package org.tenfold.job;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;

/** Its fields are called as those of {@link Job}, so that queries can return one. */
@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "job")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class JobRow extends Row<JobId> {
  @EmbeddedId private JobId id;

  private UUID projectId;
  private String kind;
  private UUID subject;
  private @Nullable JobId whole;
  private int part;
  private String title;

  @Enumerated(EnumType.STRING)
  private JobStatus status = JobStatus.QUEUED;

  private int progress;
  private String message = "";
  private @Nullable String error;
  private int attempts;
  private boolean cancelRequested;
  private @Nullable PersonId createdBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;

  @SuppressWarnings("NullAway.Init")
  protected JobRow() {}

  @SuppressWarnings("NullAway.Init")
  JobRow(
      JobId id,
      UUID project,
      String kind,
      UUID subject,
      String title,
      @Nullable PersonId createdBy) {
    this.id = id;
    this.projectId = project;
    this.kind = kind;
    this.subject = subject;
    this.title = title;
    this.createdBy = createdBy;
  }

  /** A part of another one. */
  JobRow(JobId id, String kind, Job whole, int part, String title, @Nullable PersonId createdBy) {
    this(id, whole.projectId(), kind, whole.subject(), title, createdBy);
    this.whole = whole.id();
    this.part = part;
  }

  @Override
  public JobId getId() {
    return id;
  }
}
