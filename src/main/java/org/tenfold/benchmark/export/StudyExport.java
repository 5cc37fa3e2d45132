package org.tenfold.benchmark.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyTables;
import org.tenfold.benchmark.export.CurveFigure.Curve;
import org.tenfold.benchmark.export.Exported.Fact;
import org.tenfold.benchmark.study.ConfigurationNames;
import org.tenfold.benchmark.study.Figure;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.benchmark.study.SensitivityCurve;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.release.Release;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.training.TrainingSpec.Configuration;

/**
 * A study as it leaves.
 *
 * @param matrices of the configurations with a finished run, pooled over folds and seeds
 */
record StudyExport(
    Study study,
    Release release,
    List<StudyRun> runs,
    StudyTables tables,
    Map<Configuration, ConfusionMatrix> matrices) {
  private static final double PERCENT = 100;

  Exported all() {
    return new Exported(
        Message.text(study.name()),
        facts(),
        notes(release),
        new ResultTables(study, release.labels(), runs, tables).all(),
        figures(),
        ResultJson.of(this));
  }

  private List<Fact> facts() {
    long done = runs.stream().filter(one -> one.state() == StudyRun.State.FINISHED).count();
    List<Fact> facts = new ArrayList<>();
    if (!study.note().isEmpty()) {
      facts.add(new Fact(Message.of("benchmark.export-note"), Message.text(study.note())));
    }
    facts.addAll(facts(release));
    facts.add(
        new Fact(
            Message.of("benchmark.export-study"), Message.text(study.id().value().toString())));
    facts.add(
        new Fact(
            Message.of("benchmark.export-done"),
            Message.text("%d / %d".formatted(done, runs.size()))));
    facts.add(new Fact(Message.of("benchmark.export-decides"), study.plan().pairedSeeds().words()));
    return facts;
  }

  /** Of the data that a result was counted on. */
  static List<Fact> facts(Release release) {
    return List.of(
        new Fact(Message.of("benchmark.export-release"), Message.text(release.name())),
        new Fact(Message.of("benchmark.export-hash"), Message.text(release.contentHash())),
        new Fact(
            Message.of("benchmark.export-clips"),
            Message.text("%d / %d".formatted(release.labelled(), release.clips()))),
        new Fact(Message.of("benchmark.export-fold-count"), Message.text("" + release.folds())),
        new Fact(
            Message.of("benchmark.export-division"),
            Message.text(release.division() + " (" + release.foldRecipe() + ")")));
  }

  /** The demo's numbers must not be taken for any. */
  static List<Message> notes(Release release) {
    return release.simulated() ? List.of(Message.of("benchmark.export-demo")) : List.of();
  }

  private List<Exported.Figure> figures() {
    List<Exported.Figure> figures = new ArrayList<>();
    for (SensitivityCurve.Parameter parameter : SensitivityCurve.Parameter.values()) {
      List<SensitivityCurve> curves =
          tables.curves().stream().filter(one -> one.parameter() == parameter).toList();
      if (!curves.isEmpty()) {
        figures.add(sensitivity(parameter, curves));
      }
    }
    int number = 0;
    for (Configuration configuration : study.plan().configurations()) {
      number++;
      ConfusionMatrix matrix = matrices.get(configuration);
      if (matrix != null) {
        Message title =
            Message.of(
                "benchmark.export-confusion-of",
                new ConfigurationNames(study.plan().configurations(), Locale.ENGLISH)
                    .said(configuration));
        figures.add(confusion("confusion-" + number, title, matrix, release.labels()));
      }
    }
    return figures;
  }

  private static Exported.Figure sensitivity(
      SensitivityCurve.Parameter parameter, List<SensitivityCurve> curves) {
    boolean lambda = parameter == SensitivityCurve.Parameter.LAMBDA;
    Message title = Message.of(lambda ? "benchmark.export-lambda" : "benchmark.export-batch");
    List<Curve> drawn = new ArrayList<>();
    for (SensitivityCurve curve : curves) {
      String of = RunWords.network(curve.others());
      drawn.add(new Curve(of + " UAR", points(curve, true)));
      drawn.add(new Curve(of + " WAR", points(curve, false)));
    }
    String svg = new CurveFigure(title.english(), lambda ? "λ" : "m", "%", drawn).svg();
    return new Exported.Figure(lambda ? "lambda" : "batch", title, svg);
  }

  private static List<CurveFigure.Point> points(SensitivityCurve curve, boolean uar) {
    List<CurveFigure.Point> points = new ArrayList<>();
    for (SensitivityCurve.Point point : curve.points()) {
      ResultRow row = point.row();
      Figure figure = uar ? row.uar() : row.war();
      figure
          .pooled()
          .value()
          .map(share -> PERCENT * share)
          .ifPresent(
              share ->
                  points.add(
                      figure
                          .byMovies()
                          .bounds()
                          .map(
                              bounds ->
                                  new CurveFigure.Point(
                                      point.value(),
                                      share,
                                      PERCENT * bounds.low(),
                                      PERCENT * bounds.high()))
                          .orElseGet(() -> CurveFigure.Point.of(point.value(), share))));
    }
    return points;
  }

  static Exported.Figure confusion(
      String name, Message title, ConfusionMatrix matrix, LabelSet labels) {
    return new Exported.Figure(
        name,
        title,
        new MatrixFigure(
                title.english(),
                Message.of("benchmark.export-true").english(),
                Message.of("benchmark.export-predicted").english(),
                labels.titles(),
                matrix)
            .svg());
  }
}
