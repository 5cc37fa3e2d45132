package org.tenfold.release.division;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;

interface DivisionRows extends Repository<DivisionRow, DivisionId> {
  DivisionRow saveAndFlush(DivisionRow row);

  Optional<DivisionRow> findById(DivisionId id);

  @Query("select d from DivisionRow d where d.id.release = :release order by d.id.number")
  List<DivisionRow> ofRelease(ReleaseId release);
}
