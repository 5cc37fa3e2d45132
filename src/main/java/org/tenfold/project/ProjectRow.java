package org.tenfold.project;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SourceType;
import org.tenfold.label.LabelRule;
import org.tenfold.persistence.Row;

@Entity
@DynamicUpdate // sound and label rule are changed by different people
@Table(name = "project")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ProjectRow extends Row<ProjectId> {
  @EmbeddedId private ProjectId id;

  private String name;
  private boolean demo;
  private int votesPerClip;
  private int labelThreshold;
  private boolean keepSound;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected ProjectRow() {}

  @SuppressWarnings("NullAway.Init")
  ProjectRow(Project project) {
    id = project.id();
    name = project.name();
    demo = project.demo();
    follow(project.rule());
  }

  @Override
  public ProjectId getId() {
    return id;
  }

  boolean keepsSound() {
    return keepSound;
  }

  void keepSound(boolean keep) {
    keepSound = keep;
  }

  final void follow(LabelRule newest) {
    votesPerClip = newest.votes();
    labelThreshold = newest.threshold();
  }
}
