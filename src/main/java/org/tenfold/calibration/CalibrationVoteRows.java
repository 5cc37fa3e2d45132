package org.tenfold.calibration;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.calibration.result.Phase;

interface CalibrationVoteRows extends Repository<CalibrationVoteRow, CalibrationVoteRow.Key> {
  CalibrationVoteRow saveAndFlush(CalibrationVoteRow row);

  boolean existsById(CalibrationVoteRow.Key key);

  boolean existsByKeyRoundId(UUID round);

  List<CalibrationVoteRow> findByKeyRoundId(UUID round);

  List<CalibrationVoteRow> findByKeyRoundIdAndKeyPersonAndKeyPhase(
      UUID round, PersonId person, Phase phase);
}
