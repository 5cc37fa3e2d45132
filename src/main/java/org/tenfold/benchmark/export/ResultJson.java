package org.tenfold.benchmark.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyTables;
import org.tenfold.benchmark.study.ConfigurationNames;
import org.tenfold.benchmark.study.Difference;
import org.tenfold.benchmark.study.Figure;
import org.tenfold.benchmark.study.LossGroup;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.release.Release;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.training.TrainingSpec.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** A study's numbers in full, shares 0..1, undefined ones as null. */
final class ResultJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ResultJson() {}

  static Map<String, @Nullable Object> of(StudyExport export) {
    Study study = export.study();
    Release release = export.release();
    StudyTables tables = export.tables();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("study", study.id().value());
    all.put("name", study.name());
    all.put("note", study.note());
    all.put("release", release.name());
    all.put("division", release.division());
    all.put("foldRecipe", release.foldRecipe());
    all.put("releaseSha256", release.contentHash());
    all.put("votes", release.votesOf());
    all.put("seeds", study.plan().seeds());
    all.put(
        "configurations",
        study.plan().configurations().stream().map(one -> configuration(one, export)).toList());
    all.put(
        "differences",
        tables.groups().stream().flatMap(group -> differences(group).stream()).toList());
    all.put(
        "published",
        new ResultTables(study, export.release().labels(), export.runs(), tables)
            .published().stream()
                .map(
                    score ->
                        Map.of(
                            "method", score.method().name(),
                            "loss", score.method().loss().orElse(""),
                            "source", ResultTables.source(score),
                            "numbers", score.numbers()))
                .toList());
    return all;
  }

  private static Map<String, @Nullable Object> configuration(
      Configuration configuration, StudyExport export) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put(
        "name",
        new ConfigurationNames(export.study().plan().configurations(), Locale.ENGLISH)
            .said(configuration)
            .english());
    fields.put("spec", JSON.readTree(configuration.atFirstSeed().json()));
    fields.put("sha256", configuration.hash());
    export
        .tables()
        .row(configuration)
        .ifPresent(row -> results(row, export.release().labels(), fields));
    ConfusionMatrix matrix = export.matrices().get(configuration);
    if (matrix != null) {
      fields.put("confusionMatrix", matrix.toArray());
    }
    List<Map<String, @Nullable Object>> trained = new ArrayList<>();
    for (StudyRun one : export.runs()) {
      if (one.planned().configuration().equals(configuration)) {
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("seed", one.planned().seed());
        run.put("state", one.state().name().toLowerCase(Locale.ROOT));
        run.put("run", one.run().map(known -> known.id().value()).orElse(null));
        trained.add(run);
      }
    }
    fields.put("runs", trained);
    return fields;
  }

  private static void results(
      ResultRow row, LabelSet labels, Map<String, @Nullable Object> fields) {
    fields.put("seedsDone", row.seeds());
    Map<String, @Nullable Object> recalls = new LinkedHashMap<>();
    Map<String, @Nullable Object> wilson = new LinkedHashMap<>();
    for (Label emotion : labels.all()) {
      recalls.put(labels.title(emotion), Numbers.json(row.recalls().get(emotion.index()).share()));
      wilson.put(labels.title(emotion), Numbers.json(row.recalls().get(emotion.index()).wilson()));
    }
    fields.put("recall", recalls);
    fields.put("recallInterval", wilson);
    fields.put("uar", figure(row.uar()));
    fields.put("war", figure(row.war()));
  }

  private static Map<String, @Nullable Object> figure(Figure figure) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("pooled", Numbers.json(figure.pooled()));
    fields.put("sdOverSeeds", Numbers.json(figure.overSeeds()));
    fields.put("foldMean", Numbers.json(figure.folds().mean()));
    fields.put("foldSd", Numbers.json(figure.folds().standardDeviation()));
    fields.put("intervalOverMovies", Numbers.json(figure.byMovies()));
    return fields;
  }

  private static List<Map<String, @Nullable Object>> differences(LossGroup group) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (LossGroup.Against against : group.others()) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("configurationSha256", against.configuration().hash());
      fields.put("againstSha256", group.reference().hash());
      fields.put("uar", difference(against.uar()));
      fields.put("war", difference(against.war()));
      all.add(fields);
    }
    return all;
  }

  private static Map<String, @Nullable Object> difference(Difference difference) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("seeds", difference.seeds());
    fields.put("pooled", Numbers.json(difference.pooled()));
    fields.put("interval", Numbers.json(difference.interval()));
    fields.put("signFlipP", Numbers.json(difference.test().p()));
    fields.put("verdict", difference.verdict().name());
    return fields;
  }
}
