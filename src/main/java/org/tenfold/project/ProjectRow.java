package org.tenfold.project;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.label.LabelRule;
import org.tenfold.persistence.Row;

@Entity
@DynamicUpdate // sound and label rule are changed by different people
@Table(name = "project")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ProjectRow extends Row<ProjectId> {
  @EmbeddedId private ProjectId id;

  private String projectKey;
  private String name;
  private boolean demo;
  private int votesPerClip;
  private int labelThreshold;
  private boolean keepSound;
  private UUID labelSetId;
  private @Nullable Instant archivedAt;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected ProjectRow() {}

  @SuppressWarnings("NullAway.Init")
  ProjectRow(Project project) {
    id = project.id();
    projectKey = project.key().value();
    name = project.name();
    labelSetId = project.labelSet().id();
    demo = project.demo();
    follow(project.rule());
  }

  @Override
  public ProjectId getId() {
    return id;
  }

  String name() {
    return name;
  }

  void rename(String to) {
    name = to;
  }

  void archive(boolean archived) {
    archivedAt = archived ? Instant.now() : null;
  }

  UUID labelSet() {
    return labelSetId;
  }

  void judgeBy(NamedLabelSet labels) {
    labelSetId = labels.id();
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
