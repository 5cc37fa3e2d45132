package org.tenfold.benchmark;

import java.util.List;
import java.util.Optional;
import org.tenfold.benchmark.study.LossGroup;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.benchmark.study.SensitivityCurve;
import org.tenfold.training.TrainingSpec.Configuration;

/**
 * What came of a study so far.
 *
 * @param rows of configurations with a finished run, in the order of the plan
 * @param groups whose reference and one other have a finished run
 */
public record StudyTables(List<ResultRow> rows, List<LossGroup> groups) {
  public Optional<ResultRow> row(Configuration configuration) {
    return rows.stream().filter(row -> row.configuration().equals(configuration)).findFirst();
  }

  public List<SensitivityCurve> curves() {
    return SensitivityCurve.of(rows);
  }
}
