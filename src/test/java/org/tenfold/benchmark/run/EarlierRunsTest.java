package org.tenfold.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.tenfold.testing.OnPostgres;
import org.tenfold.training.TrainingSpec;

/** Runs whose settings stood in a column each become specs, on either database. */
class EarlierRunsTest {
  /** The highest below V34. */
  private static final String BEFORE = "33?";

  private static final String SHA = "0a".repeat(32);

  @Test
  void becomeSpecsOnH2() throws SQLException {
    becomeSpecs(
        "jdbc:h2:mem:earlier;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
        "sa",
        "",
        "set referential_integrity false");
  }

  @Test
  void becomeSpecsOnPostgres() throws SQLException {
    Map<String, String> database = OnPostgres.Server.newDatabase();
    becomeSpecs(
        database.get("spring.datasource.url"),
        database.get("spring.datasource.username"),
        database.get("spring.datasource.password"),
        "alter table benchmark_run drop constraint benchmark_run_release_id_fkey,"
            + " drop constraint benchmark_run_created_by_fkey");
  }

  private static void becomeSpecs(String url, String user, String password, String alone)
      throws SQLException {
    flyway(url, user, password).target(BEFORE).load().migrate();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(alone); // neither its release nor its person is there
      insert(
          statement,
          1,
          "model, loss, lambda, backend, epochs, batch_size, width, input_size, learning_rate,"
              + " seed",
          "'c3d', 'softmax', 10, 'dl4j', 40, 24, 64, 112, 0.001, 1");
      insert(
          statement,
          2,
          "model, loss, lambda, backend, epochs, batch_size, width, input_size, learning_rate,"
              + " seed, optimiser, schedule, warm_up, weight_decay, balance, flip, shift_pixels,"
              + " colour_share, validation_share, number_precision, normalisation, pretrained_name,"
              + " pretrained_key",
          "'vgg11-lstm', 'ec-stfl', 0.5, 'libtorch', 7, 6, 8, 32, 0.00001, -5, 'sgd', 'step', 3,"
              + " 0.125, 'balanced-sampling', true, 4, 0.2, 0.25, 'mixed', 'auto', 'a"
              + " \"b\"\\c.pth', '"
              + SHA
              + "'");
      insert(
          statement,
          3,
          "model, loss, backend, epochs, batch_size, width, input_size, learning_rate, seed,"
              + " balance, schedule, normalisation",
          "'p3d', 'ec-stfl', 'dl4j', 1, 2, 2, 16, 1, 9007199254740993, 'class-weights', 'cosine',"
              + " 'kinetics'");
    }

    flyway(url, user, password).load().migrate();

    Map<String, String> specs = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select spec, normalisation from benchmark_run order by id")) {
      while (rows.next()) {
        specs.put(rows.getString(1), String.valueOf(rows.getString(2)));
      }
    }
    assertThat(specs.keySet().stream().map(TrainingSpec::parse))
        .containsExactlyInAnyOrder(
            spec(
                """
                {'schedule': {'kind': 'constant'}, 'normalisation': 'centred', 'compute': {'engine': 'dl4j'}}
                """),
            spec(
                """
                {'network': {'name': 'vgg11-lstm', 'width': 8}, 'loss': {'kind': 'ec-stfl', 'lambda': 0.5},
                 'compute': {'engine': 'libtorch', 'precision': 'mixed'}, 'length': {'epochs': 7, 'validation': 0.25},
                 'steps': {'batch': 6, 'learningRate': 0.00001}, 'input': {'size': 32}, 'seed': -5,
                 'optimiser': {'kind': 'sgd', 'weightDecay': 0.125}, 'schedule': {'kind': 'step', 'warmUp': 3},
                 'balance': {'sampled': true}, 'augmentation': {'flip': true, 'shift': 4, 'colour': 0.2},
                 'start': {'kind': 'weights', 'sha256': '%s'}}
                """
                    .formatted(SHA)),
            spec(
                """
                {'network': {'name': 'p3d', 'width': 2}, 'loss': {'kind': 'ec-stfl', 'lambda': 10},
                 'length': {'epochs': 1}, 'steps': {'batch': 2, 'learningRate': 1}, 'input': {'size': 16},
                 'seed': 9007199254740993, 'balance': {'classWeights': 'balanced'}, 'schedule': {'kind': 'cosine'},
                 'normalisation': 'kinetics', 'compute': {'engine': 'dl4j'}}
                """));
    assertThat(specs.values()).containsExactlyInAnyOrder("centred", "null", "kinetics");
    assertThat(specs.keySet().stream().map(TrainingSpec::parse).map(TrainingSpec::start).toList())
        .filteredOn(TrainingSpec.Start.Weights.class::isInstance)
        .singleElement()
        .asString()
        .contains("a \"b\"\\c.pth");
  }

  private static void insert(Statement statement, int number, String columns, String values)
      throws SQLException {
    String id = "'00000000-0000-0000-0000-00000000000" + number + "'";
    statement.execute(
        "insert into benchmark_run (id, release_id, created_by, %s) values (%s, %s, %s, %s)"
            .formatted(columns, id, id, id, values));
  }

  private static TrainingSpec spec(String json) {
    return TrainingSpec.parse(json.replace('\'', '"'));
  }

  private static FluentConfiguration flyway(String url, String user, String password) {
    return Flyway.configure().dataSource(url, user, password).locations("classpath:db/migration");
  }
}
