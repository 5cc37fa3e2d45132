package org.tenfold.release.division;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;

interface DivisionRows extends Repository<DivisionRow, DivisionId> {
  DivisionRow saveAndFlush(DivisionRow row);

  Optional<DivisionRow> findByIdAndRemovedAtIsNull(DivisionId id);

  @Query(
      """
      select d from DivisionRow d where d.id.release = :release and d.removedAt is null
      order by d.id.number
      """)
  List<DivisionRow> ofRelease(ReleaseId release);

  /** Of those that were removed, too. */
  @Query("select max(d.id.number) from DivisionRow d where d.id.release = :release")
  Optional<Integer> lastNumber(ReleaseId release);
}
