package org.tenfold.benchmark.newclip;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.benchmark.RunId;

interface PredictionRequestRows extends Repository<PredictionRequestRow, UUID> {
  PredictionRequestRow saveAndFlush(PredictionRequestRow row);

  Optional<PredictionRequestRow> findById(UUID id);

  List<PredictionRequestRow> findByRunOrderByAskedAtDesc(RunId run);

  @Modifying
  @Query("update PredictionRequestRow r set r.answer = :answer where r.id = :id")
  void answer(UUID id, String answer);

  @Modifying
  @Query("delete from PredictionRequestRow r where r.id = :id")
  void delete(UUID id);
}
