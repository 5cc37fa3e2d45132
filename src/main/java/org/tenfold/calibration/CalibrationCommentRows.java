package org.tenfold.calibration;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface CalibrationCommentRows extends Repository<CalibrationCommentRow, UUID> {
  CalibrationCommentRow saveAndFlush(CalibrationCommentRow row);

  List<CalibrationCommentRow> findByRoundIdOrderBySaidAtAscIdAsc(UUID round);

  List<CalibrationCommentRow> findByAuthorId(PersonId author);
}
