package org.tenfold.release.division;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tenfold.release.ReleaseId;

interface DivisionWishRows extends Repository<DivisionWishRow, ReleaseId> {
  DivisionWishRow saveAndFlush(DivisionWishRow row);

  Optional<DivisionWishRow> findById(ReleaseId release);

  void delete(DivisionWishRow row);
}
