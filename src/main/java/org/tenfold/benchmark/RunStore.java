package org.tenfold.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.emotion.Emotion;
import org.tenfold.release.ReleaseId;

/** The tables of runs, their loss curves and predictions. */
@Repository
class RunStore {
  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Run run, PersonId by) {
    RunSettings settings = run.settings();
    jdbc.sql(
            """
            insert into benchmark_run (id, release_id, model, loss, lambda, backend, epochs, batch_size, width,
              input_size, learning_rate, seed, optimiser, schedule, warm_up, weight_decay, flip,
              validation_share, created_by)
            values (:id, :release, :model, :loss, :lambda, :backend, :epochs, :batch, :width, :size, :rate, :seed,
              :optimiser, :schedule, :warmUp, :decay, :flip, :validation, :by)
            """)
        .param("id", run.id().value())
        .param("release", run.release().value())
        .param("model", settings.model())
        .param("loss", settings.loss())
        .param("lambda", settings.lambda())
        .param("backend", settings.backend())
        .param("epochs", settings.epochs())
        .param("batch", settings.batchSize())
        .param("width", settings.width())
        .param("size", settings.inputSize())
        .param("rate", settings.learningRate())
        .param("seed", settings.seed())
        .param("optimiser", settings.recipe().optimiser())
        .param("schedule", settings.recipe().schedule())
        .param("warmUp", settings.recipe().warmUp())
        .param("decay", settings.recipe().weightDecay())
        .param("flip", settings.recipe().flip())
        .param("validation", settings.recipe().validation())
        .param("by", by.value())
        .update();
  }

  /** Forgets what an earlier attempt of this run left. */
  void clear(RunId run) {
    jdbc.sql("delete from run_epoch where run_id = :run").param("run", run.value()).update();
    jdbc.sql("delete from run_prediction where run_id = :run").param("run", run.value()).update();
  }

  void insert(RunId run, EpochLoss epoch) {
    jdbc.sql(
            "insert into run_epoch (run_id, fold, epoch, loss) values (:run, :fold, :epoch, :loss)")
        .param("run", run.value())
        .param("fold", epoch.fold())
        .param("epoch", epoch.epoch())
        .param("loss", epoch.loss())
        .update();
  }

  void insert(RunId run, Prediction prediction) {
    jdbc.sql(
            """
            insert into run_prediction (run_id, number, fold, label, prediction)
            values (:run, :number, :fold, :label, :prediction)
            """)
        .param("run", run.value())
        .param("number", Integer.valueOf(prediction.videoName()))
        .param("fold", Integer.valueOf(prediction.fold()))
        .param("label", prediction.truth().number())
        .param("prediction", prediction.predicted().number())
        .update();
  }

  Optional<Run> find(RunId id) {
    return jdbc.sql("select * from benchmark_run where id = :id")
        .param("id", id.value())
        .query(RunStore::map)
        .optional();
  }

  List<Run> all() {
    return jdbc.sql("select * from benchmark_run order by created_at desc")
        .query(RunStore::map)
        .list();
  }

  List<EpochLoss> epochs(RunId run) {
    return jdbc.sql(
            "select fold, epoch, loss from run_epoch where run_id = :run order by fold, epoch")
        .param("run", run.value())
        .query(
            (row, index) ->
                new EpochLoss(row.getInt("fold"), row.getInt("epoch"), row.getDouble("loss")))
        .list();
  }

  List<Prediction> predictions(RunId run) {
    return jdbc.sql(
            "select number, fold, label, prediction from run_prediction where run_id = :run order by number")
        .param("run", run.value())
        .query(
            (row, index) ->
                new Prediction(
                    row.getString("number"),
                    row.getString("fold"),
                    Emotion.ofNumber(row.getInt("label")),
                    Emotion.ofNumber(row.getInt("prediction"))))
        .list();
  }

  private static Run map(ResultSet row, int index) throws SQLException {
    return new Run(
        new RunId(row.getObject("id", UUID.class)),
        new ReleaseId(row.getObject("release_id", UUID.class)),
        new RunSettings(
            row.getString("model"),
            row.getString("loss"),
            row.getDouble("lambda"),
            row.getString("backend"),
            row.getInt("epochs"),
            row.getInt("batch_size"),
            row.getInt("width"),
            row.getInt("input_size"),
            row.getDouble("learning_rate"),
            row.getLong("seed"),
            new Recipe(
                row.getString("optimiser"),
                row.getString("schedule"),
                row.getInt("warm_up"),
                row.getDouble("weight_decay"),
                row.getBoolean("flip"),
                row.getDouble("validation_share"))),
        row.getTimestamp("created_at").toInstant());
  }
}
