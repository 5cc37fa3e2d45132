package org.tenfold.clip.takedown;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RemovedFileRows extends Repository<RemovedFileRow, String> {
  RemovedFileRow saveAndFlush(RemovedFileRow row);

  long count();

  boolean existsBySha256(String sha256);

  List<RemovedFileRow> findByTakedownId(UUID takedown);

  List<RemovedFileRow> findAll();
}
