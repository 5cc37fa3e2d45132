package org.tenfold.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the embedded H2 database needs beyond its URL; nothing of this touches PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabase {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  /** EX_TEMPFAIL of sysexits.h. */
  private static final int START_AGAIN = 75;

  private static final Duration LONGEST_END = Duration.ofSeconds(20);

  static final String URL = "jdbc:h2:file:";
  private static final String SAFE = "jdbc:h2:" + InOrder.SCHEME + ":async:";

  /** Puts durable connections below the pool, and keeps their file small. */
  @Bean
  static DestructionAwareBeanPostProcessor durableCommits() {
    return new BelowThePool();
  }

  private static final class BelowThePool implements DestructionAwareBeanPostProcessor {
    private final Map<Object, Runnable> ends = new IdentityHashMap<>();

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
      if (bean instanceof HikariDataSource pool && isEmbedded(pool)) {
        DurableDataSource database = at(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        database.whenStuck(EmbeddedDatabase::end);
        Compaction compaction = put(pool, database);
        ends.put(
            pool,
            () -> {
              compaction.close();
              pool.close();
              database.close();
            });
      }
      return bean;
    }

    @Override
    public boolean requiresDestruction(Object bean) {
      return ends.containsKey(bean);
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
      Runnable end = ends.remove(bean);
      if (end != null) {
        end.run();
      }
    }
  }

  /** Has the pool, which is not yet started, lend connections to a database that stays small. */
  static Compaction put(HikariDataSource pool, DurableDataSource database) {
    pool.setDataSource(database);
    Compaction compaction = new Compaction(pool, database);
    database.whenOutgrown(compaction::ask);
    return compaction;
  }

  /**
   * Through a channel that outlives the interrupt of a thread that reads from it or writes to it (a
   * cancelled job would close a plain one for everybody), and that writes in order.
   *
   * @param url starts with {@link #URL}
   */
  static DurableDataSource at(String url, String user, @Nullable String password) {
    InOrder.register();
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(SAFE + url.substring(URL.length()));
    h2.setUser(user);
    h2.setPassword(password == null ? "" : password);
    return new DurableDataSource(h2);
  }

  /**
   * Migrates, and opens the database anew after it. H2 binds each {@code check (… in (…))} to the
   * session that made it, and once that session ends (a pool retires its connections after half an
   * hour) every write to the table fails; read from the file, the check belongs to the database.
   */
  @Bean
  FlywayMigrationStrategy migrateAndReopen(DataSource database) {
    return flyway -> {
      boolean migrated = migrate(flyway);
      if (database instanceof HikariDataSource pool
          && pool.getDataSource() instanceof DurableDataSource durable
          && (migrated || durable.outgrown())) {
        try {
          Compaction.compact(pool, durable);
        } catch (SQLException e) {
          throw new IllegalStateException("The database could not be opened anew.", e);
        }
      }
    };
  }

  private static boolean migrate(Flyway flyway) {
    return flyway.migrate().migrationsExecuted > 0;
  }

  /** Whoever supervises the server starts it again; all that was committed is in the file. */
  private static void end() {
    LOG.error(
        "The embedded database's file stays locked by this process, and only another one can open"
            + " it. Tenfold ends (exit code {}): start it again, nothing is lost. A disk that was"
            + " full for a moment is the usual cause.",
        START_AGAIN);
    Thread.ofPlatform().name("stuck-database").start(() -> System.exit(START_AGAIN));
    Thread.ofPlatform().daemon().name("stuck-database-2").start(EmbeddedDatabase::endAtAnyRate);
  }

  /** In case that what is told to end waits for the database. */
  private static void endAtAnyRate() {
    try {
      Thread.sleep(LONGEST_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(START_AGAIN);
  }

  private static boolean isEmbedded(HikariDataSource pool) {
    return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith(URL);
  }
}
