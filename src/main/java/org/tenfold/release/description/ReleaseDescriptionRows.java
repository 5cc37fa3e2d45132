package org.tenfold.release.description;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tenfold.release.ReleaseId;

interface ReleaseDescriptionRows extends Repository<ReleaseDescriptionRow, ReleaseId> {
  ReleaseDescriptionRow saveAndFlush(ReleaseDescriptionRow row);

  Optional<ReleaseDescriptionRow> findById(ReleaseId id);
}
