package org.tenfold.project.quota;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Filter;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "media_quota")
class MediaQuotaRow extends Row<ProjectId> {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "project_id"))
  private ProjectId project;

  private long mostBytes;

  @SuppressWarnings("NullAway.Init")
  protected MediaQuotaRow() {}

  MediaQuotaRow(ProjectId project, long mostBytes) {
    this.project = project;
    this.mostBytes = mostBytes;
  }

  @Override
  public ProjectId getId() {
    return project;
  }

  long mostBytes() {
    return mostBytes;
  }

  void set(long bytes) {
    mostBytes = bytes;
  }
}
