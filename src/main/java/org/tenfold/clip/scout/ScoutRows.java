package org.tenfold.clip.scout;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

interface ScoutRows extends Repository<ScoutRow, ProjectId> {
  ScoutRow saveAndFlush(ScoutRow row);

  Optional<ScoutRow> findById(ProjectId project);

  @Modifying
  @Query("delete from ScoutRow s where s.project = :project")
  void delete(ProjectId project);
}
