package org.tenfold.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Refuses transactions that may write while the disk is nearly full and the database lies on it.
 * Reading goes on, and so do the heartbeats of background jobs, which use no transaction of
 * Spring's and little space.
 */
@Component
class WritesNeedSpace implements TransactionExecutionListener {
  private final FreeSpace space;
  private final boolean embedded;

  WritesNeedSpace(FreeSpace space, @Value("${spring.datasource.url}") String url) {
    this.space = space;
    this.embedded = url.startsWith(EmbeddedDatabase.URL);
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    if (embedded && !transaction.isReadOnly()) {
      space.require();
    }
  }
}
