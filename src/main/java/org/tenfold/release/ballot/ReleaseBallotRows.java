package org.tenfold.release.ballot;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.tenfold.release.ReleaseId;

interface ReleaseBallotRows extends Repository<ReleaseBallotRow, ReleaseBallotRow.Key> {
  ReleaseBallotRow save(ReleaseBallotRow row);

  boolean existsByKeyRelease(ReleaseId release);

  List<ReleaseBallotRow> findByKeyReleaseAndKeyNumberBetween(ReleaseId release, int from, int to);
}
