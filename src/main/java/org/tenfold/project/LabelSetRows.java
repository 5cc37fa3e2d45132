package org.tenfold.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LabelSetRows extends Repository<LabelSetRow, UUID> {
  LabelSetRow saveAndFlush(LabelSetRow set);

  Optional<LabelSetRow> findById(UUID id);

  void delete(LabelSetRow set);
}
