package org.tenfold.release.division;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.release.ReleaseId;

interface FoldRows extends Repository<FoldRow, FoldRow.Key> {
  FoldRow saveAndFlush(FoldRow row);

  @Modifying
  @Query("delete from FoldRow f where f.key.release = :release and f.key.division = :division")
  void deleteOf(ReleaseId release, int division);

  @Query(
      """
      select f from FoldRow f where f.key.release = :release and f.key.division = :division
      order by f.key.fold
      """)
  List<FoldRow> ofDivision(ReleaseId release, int division);
}
