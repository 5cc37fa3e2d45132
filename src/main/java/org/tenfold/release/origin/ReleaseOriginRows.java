package org.tenfold.release.origin;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tenfold.release.ReleaseId;

interface ReleaseOriginRows extends Repository<ReleaseOriginRow, ReleaseId> {
  ReleaseOriginRow saveAndFlush(ReleaseOriginRow row);

  Optional<ReleaseOriginRow> findById(ReleaseId id);
}
