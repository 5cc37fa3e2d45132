package org.tenfold.release.picture;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tenfold.release.ReleaseId;

interface ReleaseRecipeRows extends Repository<ReleaseRecipeRow, ReleaseId> {
  ReleaseRecipeRow saveAndFlush(ReleaseRecipeRow row);

  Optional<ReleaseRecipeRow> findById(ReleaseId release);
}
