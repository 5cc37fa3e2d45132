package org.tenfold.clip.takedown;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

interface TakedownRows extends Repository<TakedownRow, UUID> {
  TakedownRow saveAndFlush(TakedownRow row);

  List<TakedownRow> findByProjectIdOrderByTakenAtDesc(ProjectId project);
}
