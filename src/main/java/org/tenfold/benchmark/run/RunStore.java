package org.tenfold.benchmark.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.emotion.Emotion;
import org.tenfold.release.ReleaseId;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.network.Normalisation;

/** The tables of runs, their loss curves and predictions. */
@Repository
public class RunStore {
  private static final int LONGEST_REPORT = 2000;

  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(Run run, PersonId by) {
    jdbc.sql(
            """
            insert into benchmark_run (id, release_id, spec, pretrained_key, created_by)
            values (:id, :release, :spec, :weights, :by)
            """)
        .param("id", run.id().value())
        .param("release", run.release().value())
        .param("spec", run.spec().json())
        .param(
            "weights",
            run.spec().start() instanceof Start.Weights weights ? weights.sha256() : null,
            Types.VARCHAR)
        .param("by", by.value())
        .update();
  }

  /**
   * @param report which arrays of the network the run's first weights filled
   */
  void started(RunId run, String report) {
    jdbc.sql("update benchmark_run set pretrained_report = :report where id = :id")
        .param("report", report.substring(0, Math.min(report.length(), LONGEST_REPORT)))
        .param("id", run.value())
        .update();
  }

  /**
   * @param key what the training found the weights at the start to want
   */
  void normalised(RunId run, String key) {
    jdbc.sql("update benchmark_run set normalisation = :key where id = :id")
        .param("key", key)
        .param("id", run.value())
        .update();
  }

  /**
   * Adds a sentence to the run's warnings, unless it is there or there are too many.
   *
   * @param sentence in English, on one line
   */
  void warned(RunId run, String sentence) {
    jdbc.sql(
            """
            update benchmark_run set warnings = warnings || :line
            where id = :id and position(:line in warnings) = 0 and length(warnings) + length(:line) <= 8000
            """)
        .param("line", sentence.replace('\n', ' ') + "\n")
        .param("id", run.value())
        .update();
  }

  /** Forgets what an earlier attempt of this run left. */
  void clear(RunId run) {
    jdbc.sql("delete from run_epoch where run_id = :run").param("run", run.value()).update();
    clearPredictions(run);
    jdbc.sql("update benchmark_run set finished_at = null, warnings = '' where id = :run")
        .param("run", run.value())
        .update();
  }

  void clearPredictions(RunId run) {
    jdbc.sql("delete from run_prediction where run_id = :run").param("run", run.value()).update();
  }

  void finished(RunId run) {
    jdbc.sql("update benchmark_run set finished_at = current_timestamp where id = :run")
        .param("run", run.value())
        .update();
  }

  /** Replaces what an earlier attempt said of the same epoch. */
  @Transactional
  public void insert(RunId run, EpochLoss epoch) {
    jdbc.sql("delete from run_epoch where run_id = :run and fold = :fold and epoch = :epoch")
        .param("run", run.value())
        .param("fold", epoch.fold())
        .param("epoch", epoch.epoch())
        .update();
    Optional<EpochLoss.Pace> pace = epoch.pace();
    jdbc.sql(
            """
            insert into run_epoch (run_id, fold, epoch, loss, validation_loss, learning_rate, clips_per_second,
              waited, memory_bytes, card_bytes)
            values (:run, :fold, :epoch, :loss, :validation, :rate, :speed, :waited, :memory, :card)
            """)
        .param("run", run.value())
        .param("fold", epoch.fold())
        .param("epoch", epoch.epoch())
        .param("loss", epoch.loss())
        .param("validation", orNull(epoch.validation()), Types.DOUBLE)
        .param("rate", pace.map(EpochLoss.Pace::learningRate).orElse(null), Types.DOUBLE)
        .param("speed", pace.map(EpochLoss.Pace::clipsPerSecond).orElse(null), Types.DOUBLE)
        .param("waited", pace.map(EpochLoss.Pace::waited).orElse(null), Types.DOUBLE)
        .param("memory", pace.map(EpochLoss.Pace::memoryBytes).orElse(null), Types.BIGINT)
        .param("card", pace.map(RunStore::cardOrNull).orElse(null), Types.BIGINT)
        .update();
  }

  public void insert(RunId run, Prediction prediction) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                """
                insert into run_prediction (run_id, number, fold, label, prediction, p1, p2, p3, p4, p5, p6, p7)
                values (:run, :number, :fold, :label, :prediction, :p1, :p2, :p3, :p4, :p5, :p6, :p7)
                """)
            .param("run", run.value())
            .param("number", Integer.valueOf(prediction.videoName()))
            .param("fold", Integer.valueOf(prediction.fold()))
            .param("label", prediction.truth().number())
            .param("prediction", prediction.predicted().number());
    for (Emotion emotion : Emotion.all()) {
      Double share =
          prediction.hasProbabilities() ? prediction.probabilities().get(emotion.index()) : null;
      statement = statement.param("p" + emotion.number(), share, Types.DOUBLE);
    }
    statement.update();
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static @Nullable Long cardOrNull(EpochLoss.Pace pace) {
    return pace.cardBytes().isPresent() ? pace.cardBytes().getAsLong() : null;
  }

  /** Replaces one of the same name. */
  @Transactional
  public void insert(RunId run, RunFile file) {
    jdbc.sql("delete from run_file where run_id = :run and name = :name")
        .param("run", run.value())
        .param("name", file.name())
        .update();
    jdbc.sql(
            "insert into run_file (run_id, name, file_key, bytes) values (:run, :name, :key,"
                + " :bytes)")
        .param("run", run.value())
        .param("name", file.name())
        .param("key", file.key())
        .param("bytes", file.bytes())
        .update();
  }

  public List<RunFile> files(RunId run) {
    return jdbc.sql("select name, file_key, bytes from run_file where run_id = :run order by name")
        .param("run", run.value())
        .query(
            (row, index) ->
                new RunFile(row.getString("name"), row.getString("file_key"), row.getLong("bytes")))
        .list();
  }

  public Optional<Run> find(RunId id) {
    return jdbc.sql("select * from benchmark_run where id = :id")
        .param("id", id.value())
        .query(RunStore::map)
        .optional();
  }

  public List<Run> all() {
    return jdbc.sql("select * from benchmark_run order by created_at desc")
        .query(RunStore::map)
        .list();
  }

  public List<EpochLoss> epochs(RunId run) {
    return jdbc.sql("select * from run_epoch where run_id = :run order by fold, epoch")
        .param("run", run.value())
        .query(RunStore::mapEpoch)
        .list();
  }

  List<Prediction> predictions(RunId run) {
    return jdbc.sql("select * from run_prediction where run_id = :run order by number")
        .param("run", run.value())
        .query(RunStore::mapPrediction)
        .list();
  }

  private static EpochLoss mapEpoch(ResultSet row, int index) throws SQLException {
    Double rate = row.getObject("learning_rate", Double.class);
    Double validation = row.getObject("validation_loss", Double.class);
    Long card = row.getObject("card_bytes", Long.class);
    return new EpochLoss(
        row.getInt("fold"),
        row.getInt("epoch"),
        row.getDouble("loss"),
        validation == null ? OptionalDouble.empty() : OptionalDouble.of(validation),
        rate == null
            ? Optional.empty()
            : Optional.of(
                new EpochLoss.Pace(
                    rate,
                    row.getDouble("clips_per_second"),
                    row.getDouble("waited"),
                    row.getLong("memory_bytes"),
                    card == null ? OptionalLong.empty() : OptionalLong.of(card))));
  }

  private static Prediction mapPrediction(ResultSet row, int index) throws SQLException {
    List<Double> probabilities = new ArrayList<>();
    for (Emotion emotion : Emotion.all()) {
      Double share = row.getObject("p" + emotion.number(), Double.class);
      if (share != null) {
        probabilities.add(share);
      }
    }
    return new Prediction(
        row.getString("number"),
        row.getString("fold"),
        Emotion.ofNumber(row.getInt("label")),
        Emotion.ofNumber(row.getInt("prediction")),
        probabilities);
  }

  private static Run map(ResultSet row, int index) throws SQLException {
    return new Run(
        new RunId(row.getObject("id", UUID.class)),
        new ReleaseId(row.getObject("release_id", UUID.class)),
        TrainingSpec.parse(row.getString("spec")),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("pretrained_report")),
        Optional.ofNullable(row.getString("normalisation")).flatMap(Normalisation::of),
        row.getString("warnings").lines().toList());
  }
}
