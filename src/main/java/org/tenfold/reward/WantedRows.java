package org.tenfold.reward;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

interface WantedRows extends Repository<WantedRow, WantedRow.Key> {
  List<WantedRow> findByKeyProject(ProjectId project);

  @Modifying
  @Query("delete from WantedRow w where w.key.project = :project")
  void forget(ProjectId project);

  List<WantedRow> saveAllAndFlush(Iterable<WantedRow> rows);
}
