package org.tenfold.release.picture;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.tenfold.release.ReleaseId;

interface ReleaseFaceDecisionRows
    extends Repository<ReleaseFaceDecisionRow, ReleaseFaceDecisionRow.Key> {
  ReleaseFaceDecisionRow saveAndFlush(ReleaseFaceDecisionRow row);

  List<ReleaseFaceDecisionRow> findByKeyRelease(ReleaseId release);
}
