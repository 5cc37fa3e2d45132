package org.tenfold.clip.takedown;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.movie.MovieId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "takedown")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class TakedownRow extends Row<UUID> {
  @Id private UUID id;

  private ProjectId projectId;
  private @Nullable MovieId movieId;

  @Enumerated(EnumType.STRING)
  private AskedBy askedBy;

  private String reason;
  private PersonId takenBy;
  private Instant takenAt;

  @SuppressWarnings("NullAway.Init")
  protected TakedownRow() {}

  TakedownRow(Takedown takedown, ProjectId project) {
    id = takedown.id();
    projectId = project;
    movieId = takedown.movie().orElse(null);
    askedBy = takedown.askedBy();
    reason = takedown.reason();
    takenBy = takedown.by();
    takenAt = takedown.at();
  }

  @Override
  public UUID getId() {
    return id;
  }

  Takedown takedown() {
    return new Takedown(
        id, java.util.Optional.ofNullable(movieId), askedBy, reason, takenBy, takenAt);
  }
}
