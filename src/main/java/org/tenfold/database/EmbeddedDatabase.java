package org.tenfold.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the embedded H2 database needs beyond its URL; nothing of this touches PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabase {
  static final String URL = "jdbc:h2:file:";
  private static final String UNINTERRUPTIBLE = "jdbc:h2:async:";

  /** Puts durable connections below the pool. */
  @Bean
  static BeanPostProcessor durableCommits() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isEmbedded(pool)) {
          pool.setDataSource(at(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
        }
        return bean;
      }
    };
  }

  /**
   * Through a channel that outlives the interrupt of a thread that reads from it or writes to it: a
   * cancelled job would close a plain one for everybody.
   *
   * @param url starts with {@link #URL}
   */
  static DurableDataSource at(String url, String user, @Nullable String password) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(UNINTERRUPTIBLE + url.substring(URL.length()));
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
          && (migrated || durable.wantsCompaction())) {
        reopen(pool, durable);
      }
    };
  }

  private static boolean migrate(Flyway flyway) {
    return flyway.migrate().migrationsExecuted > 0;
  }

  private static void reopen(HikariDataSource pool, DurableDataSource durable) {
    try {
      durable.shutDown();
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be opened anew.", e);
    }
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  private static boolean isEmbedded(HikariDataSource pool) {
    return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith(URL);
  }
}
