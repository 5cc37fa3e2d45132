package org.tenfold.operation.check;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CheckRows extends Repository<CheckRow, CheckKind> {
  CheckRow saveAndFlush(CheckRow row);

  Optional<CheckRow> findById(CheckKind kind);

  List<CheckRow> findAllByOrderByName();

  boolean existsByFindingsGreaterThan(long none);
}
