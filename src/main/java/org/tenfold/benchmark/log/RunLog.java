package org.tenfold.benchmark.log;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.benchmark.RunId;
import org.tenfold.error.Message;

/** The log of each run. One machine at a time writes to that of a run: the one that trains it. */
@Component
public class RunLog {
  private final RunLogRows rows;

  RunLog(RunLogRows rows) {
    this.rows = rows;
  }

  @Transactional
  public void add(RunId run, Message said) {
    rows.saveAndFlush(new RunLogRow(run, rows.last(run) + 1, said));
  }

  /** Newest first; long trainings say more. */
  @Transactional(readOnly = true)
  public List<RunLogLine> newest(RunId run, int most) {
    return rows.findByKeyRunOrderByKeyLineDesc(run, Limit.of(most)).stream()
        .map(RunLogRow::line)
        .toList();
  }
}
