package org.tenfold.movie.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.movie.MovieId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "movie_upload")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class MovieUploadRow extends Row<UUID> {
  @Id private UUID id;
  private ProjectId project;
  private PersonId person;
  private String title;
  private String credit;
  private String fileName;
  private String fingerprint;
  private long sizeBytes;
  private String libraryPath;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  private @Nullable Instant finishedAt;
  private @Nullable MovieId movie;
  private @Nullable UUID holder;
  private @Nullable Instant refusedAt;

  @SuppressWarnings("NullAway.Init")
  protected MovieUploadRow() {}

  @SuppressWarnings("NullAway.Init")
  MovieUploadRow(MovieUpload upload, ProjectId project) {
    this.project = project;
    id = upload.id();
    person = upload.person();
    title = upload.title();
    credit = upload.credit();
    fileName = upload.fileName();
    fingerprint = upload.fingerprint();
    sizeBytes = upload.sizeBytes();
    libraryPath = upload.libraryPath();
    holder = upload.holder().orElse(null);
  }

  @Override
  public UUID getId() {
    return id;
  }

  MovieUpload upload() {
    return new MovieUpload(
        id,
        person,
        title,
        credit,
        fileName,
        fingerprint,
        sizeBytes,
        libraryPath,
        createdAt,
        finishedAt != null,
        Optional.ofNullable(holder),
        refusedAt != null);
  }
}
