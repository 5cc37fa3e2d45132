package org.tenfold.benchmark.log;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.benchmark.RunId;
import org.tenfold.error.Message;

/** The log of each run. */
@Component
public class RunLog {
  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

  private static final int TRIES = 10;

  private final RunLogRows rows;

  RunLog(RunLogRows rows) {
    this.rows = rows;
  }

  /** Several machines may train folds of one run, and each takes the next line that is free. */
  public void add(RunId run, Message said) {
    for (int left = TRIES; ; left--) {
      try {
        rows.saveAndFlush(new RunLogRow(run, rows.last(run) + 1, said));
        return;
      } catch (DataIntegrityViolationException taken) {
        if (left == 1) {
          throw taken;
        }
      }
    }
  }

  /** The same, where a line less is better than a run that waits for it. */
  public void note(RunId run, Message said) {
    try {
      add(run, said);
    } catch (RuntimeException e) {
      LOG.warn("A line of the log of run {} could not be kept: {}", run.value(), e.toString());
    }
  }

  /** Newest first; long trainings say more. */
  @Transactional(readOnly = true)
  public List<RunLogLine> newest(RunId run, int most) {
    return rows.findByKeyRunOrderByKeyLineDesc(run, Limit.of(most)).stream()
        .map(RunLogRow::line)
        .toList();
  }
}
