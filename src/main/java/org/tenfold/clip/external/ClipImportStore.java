package org.tenfold.clip.external;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;

/** The {@code clip_import} table. */
@Transactional
public interface ClipImportStore extends Repository<ClipImportRow, UUID> {
  ClipImportRow saveAndFlush(ClipImportRow row);

  Optional<ClipImportRow> findById(UUID id);

  Optional<ClipImportRow> findFirstByRequestedByOrderByRequestedAtDesc(PersonId by);

  default void insert(ClipImport wish, ProjectId project) {
    saveAndFlush(new ClipImportRow(wish, project));
  }

  /** Keeps the first 500 problems. */
  default void ended(UUID id, ExternalClipReport report) {
    findById(id).orElseThrow().ended(report);
  }

  default Optional<ClipImport> find(UUID id) {
    return findById(id).map(ClipImportRow::wish);
  }

  default Optional<ClipImport> latest(PersonId by) {
    return findFirstByRequestedByOrderByRequestedAtDesc(by).map(ClipImportRow::wish);
  }
}
