package org.tenfold.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the test on a real PostgreSQL, started once for the whole test run; each context gets a
 * database of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("postgres")
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = OnPostgres.Server.class)
public @interface OnPostgres {
  final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final class Running {
      static final EmbeddedPostgres POSTGRES = start();

      private static EmbeddedPostgres start() {
        try {
          return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(newDatabase()).applyTo(context);
    }

    /**
     * @return the properties of a new, empty database
     */
    public static Map<String, String> newDatabase() {
      String database = "t" + UUID.randomUUID().toString().replace("-", "");
      create(database);
      return Map.of(
          "spring.datasource.url", Running.POSTGRES.getJdbcUrl("postgres", database),
          "spring.datasource.username", "postgres",
          "spring.datasource.password", "postgres");
    }

    private static void create(String database) {
      try (Connection connection = Running.POSTGRES.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + database);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
