package org.tenfold.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tenfold.error.Message;
import org.tenfold.error.UnreachableException;

/** What is waited for, and what is a fault that waiting does not mend. */
class OutageTest {
  @Test
  void aDatabaseOrStoreThatIsAwayIsWaitedFor() {
    assertThat(Outage.isOne(wrapped(new SQLException("This connection has been closed.", "08003"))))
        .isTrue();
    assertThat(Outage.isOne(wrapped(new SQLException("terminating connection", "57P01")))).isTrue();
    // what the pool says of a connection that broke in mid-transaction
    assertThat(Outage.isOne(wrapped(new SQLException("Connection is closed")))).isTrue();
    assertThat(Outage.isOne(wrapped(new SQLException("Database is closed", "90098")))).isTrue();
    assertThat(
            Outage.isOne(
                new UnreachableException(Message.text("The store is away."), new IOException())))
        .isTrue();
  }

  @Test
  void faultsAreNotWaitedFor() {
    assertThat(Outage.isOne(wrapped(new SQLException("duplicate key", "23505")))).isFalse();
    assertThat(Outage.isOne(wrapped(new SQLException("syntax error", "42601")))).isFalse();
    assertThat(Outage.isOne(wrapped(new SQLException("no such column")))).isFalse();
    assertThat(Outage.isOne(new IllegalStateException("a fault"))).isFalse();
  }

  private static Exception wrapped(SQLException cause) {
    return new IllegalStateException("Unable to rollback against JDBC Connection", cause);
  }
}
