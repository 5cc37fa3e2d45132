package org.tenfold.project.quota;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

interface MediaQuotaRows extends Repository<MediaQuotaRow, ProjectId> {
  MediaQuotaRow saveAndFlush(MediaQuotaRow row);

  Optional<MediaQuotaRow> findById(ProjectId project);

  void delete(MediaQuotaRow row);
}
