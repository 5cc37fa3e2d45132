package org.tenfold.clip;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.tenfold.label.Label;
import org.tenfold.movie.MovieId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectId;

/** Its fields are called as those of {@link Clip}, so that queries can return one. */
@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "clip")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ClipRow extends Row<ClipId> {
  @EmbeddedId private ClipId id;

  private int number;
  private ProjectId projectId;
  private UUID labelSetId;
  private MovieId movieId;

  // null once it has given its place back
  private @Nullable Integer place;

  @Column(name = "start_us")
  private long startMicros;

  @Column(name = "end_us")
  private long endMicros;

  @Embedded
  @AttributeOverride(name = "person", column = @Column(name = "person_tag"))
  @AttributeOverride(name = "scene", column = @Column(name = "scene_tag"))
  private ClipTags tags;

  // both tags, while it has a place
  private @Nullable String personScene;

  private Label estimatedEmotion;

  @Enumerated(EnumType.STRING)
  private ClipStatus status;

  private PersonId collectorId;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  @Embedded
  @AttributeOverride(name = "durationMicros", column = @Column(name = "duration_us"))
  private Clip.@Nullable Cut cut;

  private @Nullable PersonId checkedBy;
  private @Nullable Instant checkedAt;
  private @Nullable String rejection;

  @SuppressWarnings("NullAway.Init")
  protected ClipRow() {}

  @SuppressWarnings("NullAway.Init")
  ClipRow(Clip clip, Project project, int place) {
    id = clip.id();
    number = clip.number();
    projectId = project.id();
    labelSetId = project.labelSet().id();
    movieId = clip.movieId();
    this.place = place;
    startMicros = clip.startMicros();
    endMicros = clip.endMicros();
    tags = clip.tags();
    personScene = clip.tags().key().orElse(null);
    estimatedEmotion = clip.estimatedEmotion();
    status = clip.status();
    collectorId = clip.collectorId();
  }

  @Override
  public ClipId getId() {
    return id;
  }
}
