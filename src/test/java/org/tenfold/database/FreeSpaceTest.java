package org.tenfold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class FreeSpaceTest {
  private static final long MEGABYTE = 1 << 20;
  private static final String H2 = "jdbc:h2:file:/data/tenfold";

  private final AtomicLong usable = new AtomicLong(100 * MEGABYTE);

  @Test
  void keepsATwentiethOfASmallDiskAndNoMoreThan64MegabytesOfALargeOne() {
    assertThat(FreeSpace.reserve(24 * MEGABYTE)).isEqualTo(2 * MEGABYTE);
    assertThat(FreeSpace.reserve(400 * MEGABYTE)).isEqualTo(20 * MEGABYTE);
    assertThat(FreeSpace.reserve(4_000_000 * MEGABYTE)).isEqualTo(64 * MEGABYTE);
  }

  @Test
  void nothingNewIsStoredWhileTheDiskIsNearlyFullAndReadingGoesOn() {
    usable.set(MEGABYTE);

    assertThatThrownBy(() -> begin(H2, false))
        .isInstanceOf(DiskFullException.class)
        .hasMessageContaining("What was stored before is safe");
    assertThatCode(() -> begin(H2, true)).doesNotThrowAnyException();
  }

  @Test
  void aDatabaseElsewhereDoesNotMind() {
    usable.set(MEGABYTE);

    assertThatCode(() -> begin("jdbc:postgresql://elsewhere/tenfold", false))
        .doesNotThrowAnyException();
  }

  @Test
  void readinessFollows() {
    assertThat(new SpaceHealth(space()).health().getStatus()).isEqualTo(Status.UP);
    usable.set(MEGABYTE);
    assertThat(new SpaceHealth(space()).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
  }

  private void begin(String url, boolean readOnly) {
    org.h2.jdbcx.JdbcDataSource memory = new org.h2.jdbcx.JdbcDataSource();
    memory.setURL("jdbc:h2:mem:");
    JdbcTransactionManager transactions = new JdbcTransactionManager(memory);
    transactions.addListener(new WritesNeedSpace(space(), url));
    DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
    definition.setReadOnly(readOnly);
    new TransactionTemplate(transactions, definition).executeWithoutResult(status -> {});
  }

  private FreeSpace space() {
    return new FreeSpace(
        Path.of("/data"), folder -> new FreeSpace.Room(usable.get(), 10_000 * MEGABYTE));
  }
}
