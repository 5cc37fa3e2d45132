package org.tenfold.benchmark.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.label.Label;
import org.tenfold.project.ProjectId;

/** What runs predicted: 11,697 rows a run on DFEW. */
@Repository
class PredictionStore {
  private static final List<String> PROBABILITIES =
      IntStream.rangeClosed(1, Label.MOST).mapToObj(label -> "p" + label).toList();

  private static final String INSERT =
      """
      insert into run_prediction (run_id, number, fold, label, prediction, %s)
      values (:run, :number, :fold, :label, :prediction, :%s)
      """
          .formatted(String.join(", ", PROBABILITIES), String.join(", :", PROBABILITIES));

  private final JdbcClient jdbc;

  PredictionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(RunId run, Prediction prediction) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(INSERT)
            .param("run", run.value())
            .param("number", Integer.valueOf(prediction.videoName()))
            .param("fold", Integer.valueOf(prediction.fold()))
            .param("label", prediction.truth().number())
            .param("prediction", prediction.predicted().number());
    for (int label = 1; label <= Label.MOST; label++) {
      boolean known = label <= prediction.probabilities().size();
      Double share = known ? prediction.probabilities().get(label - 1) : null;
      statement = statement.param("p" + label, share, Types.DOUBLE);
    }
    statement.update();
  }

  void delete(RunId run) {
    jdbc.sql("delete from run_prediction where run_id = :run").param("run", run.value()).update();
  }

  List<Prediction> of(RunId run) {
    return jdbc.sql("select * from run_prediction where run_id = :run order by number")
        .param("run", run.value())
        .query(PredictionStore::map)
        .list();
  }

  /** Of runs of this project that have ended well: a clip's number is one in its project. */
  Map<RunId, Prediction> ofClip(ProjectId project, int number) {
    Map<RunId, Prediction> said = new HashMap<>();
    jdbc.sql(
            """
            select p.* from run_prediction p join benchmark_run r on r.id = p.run_id
            join release on release.id = r.release_id
            where release.project_id = :project and p.number = :number and r.finished_at is not null
            """)
        .param("project", project.value())
        .param("number", number)
        .query(
            row -> {
              said.put(new RunId(row.getObject("run_id", UUID.class)), map(row, 0));
            });
    return said;
  }

  private static Prediction map(ResultSet row, int index) throws SQLException {
    List<Double> probabilities = new ArrayList<>();
    for (String column : PROBABILITIES) {
      Double share = row.getObject(column, Double.class);
      if (share != null) {
        probabilities.add(share);
      }
    }
    return new Prediction(
        row.getString("number"),
        row.getString("fold"),
        Label.of(row.getInt("label")),
        Label.of(row.getInt("prediction")),
        probabilities);
  }
}
