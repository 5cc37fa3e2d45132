package org.tenfold.clip.external;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "clip_import")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
public class ClipImportRow extends Row<UUID> {
  private static final int MOST_PROBLEMS = 500;
  private static final int MOST_LETTERS = 390;

  @Id private UUID id;
  private ProjectId project;
  private String listPath;
  private boolean dry;
  private PersonId requestedBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant requestedAt;

  private @Nullable UUID holder;
  private @Nullable Integer ready;
  private @Nullable Integer movies;
  private @Nullable Integer already;
  private @Nullable String problems;

  @SuppressWarnings("NullAway.Init")
  protected ClipImportRow() {}

  @SuppressWarnings("NullAway.Init")
  ClipImportRow(ClipImport wish, ProjectId project) {
    this.project = project;
    id = wish.id();
    listPath = wish.listPath();
    dry = wish.dry();
    requestedBy = wish.by();
    holder = wish.holder().orElse(null);
  }

  @Override
  public UUID getId() {
    return id;
  }

  void ended(ExternalClipReport report) {
    ready = report.ready();
    movies = report.movies();
    already = report.already();
    problems =
        report.problems().stream()
            .limit(MOST_PROBLEMS)
            .map(ClipImportRow::line)
            .collect(Collectors.joining("\n"));
  }

  private static String line(Message problem) {
    return StoredMessage.of(problem, MOST_LETTERS).replaceAll("\\s+", " ");
  }

  ClipImport wish() {
    return new ClipImport(id, listPath, dry, requestedBy, report(), Optional.ofNullable(holder));
  }

  private Optional<ExternalClipReport> report() {
    if (ready == null || movies == null || already == null || problems == null) {
      return Optional.empty();
    }
    List<Message> lines =
        problems.isEmpty() ? List.of() : problems.lines().map(StoredMessage::read).toList();
    return Optional.of(new ExternalClipReport(ready, movies, already, lines));
  }
}
