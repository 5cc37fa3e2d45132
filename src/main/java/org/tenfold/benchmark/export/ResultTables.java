package org.tenfold.benchmark.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyTables;
import org.tenfold.benchmark.published.PublishedResults;
import org.tenfold.benchmark.published.PublishedScore;
import org.tenfold.benchmark.study.ConfigurationNames;
import org.tenfold.benchmark.study.Difference;
import org.tenfold.benchmark.study.Figure;
import org.tenfold.benchmark.study.LossGroup;
import org.tenfold.benchmark.study.PublishedRows;
import org.tenfold.benchmark.study.Recall;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.training.TrainingChoices;
import org.tenfold.training.TrainingSpec.Configuration;

/**
 * A study's tables, the first in the layout of the DFEW paper: recalls, UAR, WAR.
 *
 * @param labels of its project
 */
record ResultTables(Study study, LabelSet labels, List<StudyRun> runs, StudyTables tables) {
  private static final PublishedResults PUBLISHED = PublishedResults.builtIn();
  private static final Message METHOD = Message.of("benchmark.export-method");

  List<ExportTable> all() {
    List<ExportTable> all = new ArrayList<>(List.of(results(), spreads()));
    if (!tables.groups().isEmpty()) {
      all.add(losses());
    }
    all.add(settings());
    all.add(trainings());
    return all;
  }

  private Message name(Configuration configuration) {
    return new ConfigurationNames(study.plan().configurations(), Locale.ENGLISH)
        .said(configuration);
  }

  private ExportTable results() {
    List<ExportTable.Row> rows = new ArrayList<>();
    for (ResultRow row : tables.rows()) {
      List<Message> cells = new ArrayList<>(List.of(name(row.configuration())));
      row.recalls().stream().map(Recall::share).map(Numbers::percent).forEach(cells::add);
      cells.add(Numbers.percent(row.uar().pooled(), row.uar().overSeeds()));
      cells.add(Numbers.percent(row.war().pooled(), row.war().overSeeds()));
      rows.add(new ExportTable.Row(cells, false));
    }
    published().forEach(score -> rows.add(published(score)));
    return new ExportTable(
        Message.of("benchmark.export-results"),
        Message.of("benchmark.export-results-words"),
        columns(
            ExportTable.words(METHOD),
            ExportTable.numbers(
                Numbers.joined(
                    Numbers.names(labels),
                    new Message[] {Message.text("UAR"), Message.text("WAR")}))),
        rows);
  }

  /** What others printed of the study's networks and losses. */
  List<PublishedScore> published() {
    return study.plan().configurations().stream()
        .flatMap(one -> PublishedRows.beside(PUBLISHED.of(labels), one).stream())
        .distinct()
        .toList();
  }

  private ExportTable.Row published(PublishedScore score) {
    List<Message> cells = new ArrayList<>();
    cells.add(Message.of("benchmark.export-theirs", method(score), source(score)));
    for (String key : labels.all().stream().map(labels::key).toList()) {
      cells.add(score.recall(key).map(Numbers::printed).orElseGet(Numbers::none));
    }
    Stream.of(score.numbers().uar(), score.numbers().war())
        .map(value -> value.map(Numbers::printed).orElseGet(Numbers::none))
        .forEach(cells::add);
    return new ExportTable.Row(cells, true);
  }

  /** With our word for its loss. */
  private static Message method(PublishedScore score) {
    return score
        .method()
        .loss()
        .flatMap(
            key -> TrainingChoices.LOSSES.stream().filter(one -> one.key().equals(key)).findFirst())
        .map(loss -> Message.of("benchmark.row-name", score.method().name(), RunWords.kind(loss)))
        .orElseGet(() -> Message.text(score.method().name()));
  }

  static String source(PublishedScore score) {
    return String.join(
        ", ",
        Stream.concat(
                score.origin().sources().stream()
                    .flatMap(key -> Optional.ofNullable(PUBLISHED.sources().get(key)).stream())
                    .map(one -> one.authors().split(",", 2)[0] + " " + one.year()),
                score.origin().place().stream())
            .toList());
  }

  private ExportTable spreads() {
    Message interval = Message.of("benchmark.export-interval");
    return new ExportTable(
        Message.of("benchmark.export-spreads"),
        Message.of("benchmark.export-spreads-words"),
        columns(
            ExportTable.words(METHOD),
            ExportTable.numbers(
                Message.of("benchmark.export-seeds"),
                Message.of("benchmark.export-folds", "UAR"),
                interval,
                Message.of("benchmark.export-folds", "WAR"),
                interval)),
        tables.rows().stream()
            .map(
                row ->
                    ExportTable.Row.own(
                        name(row.configuration()),
                        Numbers.of(row.seeds()),
                        folds(row.uar()),
                        Numbers.percent(row.uar().byMovies()),
                        folds(row.war()),
                        Numbers.percent(row.war().byMovies())))
            .toList());
  }

  private static Message folds(Figure figure) {
    return Numbers.percent(figure.folds().mean(), figure.folds().standardDeviation());
  }

  private ExportTable losses() {
    Message interval = Message.of("benchmark.export-interval");
    List<ExportTable.Row> rows = new ArrayList<>();
    for (LossGroup group : tables.groups()) {
      for (LossGroup.Against against : group.others()) {
        rows.add(
            ExportTable.Row.own(
                Numbers.joined(
                    new Message[] {
                      name(against.configuration()),
                      name(group.reference()),
                      Numbers.of(against.war().seeds())
                    },
                    difference(against.uar()),
                    difference(against.war()))));
      }
    }
    Message p = Message.text("p");
    return new ExportTable(
        Message.of("benchmark.export-losses"),
        Message.of("benchmark.export-losses-words"),
        columns(
            ExportTable.words(METHOD, Message.of("benchmark.export-against")),
            ExportTable.numbers(
                Message.of("benchmark.export-seeds"),
                Message.text("Δ UAR"),
                p,
                interval,
                Message.text("Δ WAR"),
                p,
                interval)),
        rows);
  }

  private static Message[] difference(Difference difference) {
    return new Message[] {
      Numbers.points(difference.pooled()),
      Numbers.p(difference.test().p()),
      Numbers.percent(difference.interval())
    };
  }

  private ExportTable settings() {
    return new ExportTable(
        Message.of("benchmark.export-settings"),
        Message.of("benchmark.export-settings-words"),
        ExportTable.words(METHOD, Message.of("benchmark.export-setting")),
        study.plan().configurations().stream()
            .map(
                one ->
                    ExportTable.Row.own(
                        name(one),
                        RunWords.settings(
                            one.withSeed(study.plan().seeds().getFirst()), Optional.empty())))
            .toList());
  }

  private ExportTable trainings() {
    return new ExportTable(
        Message.of("benchmark.export-runs"),
        Message.of("benchmark.export-runs-words"),
        columns(
            columns(
                ExportTable.words(METHOD),
                ExportTable.numbers(Message.of("benchmark.export-seed"))),
            ExportTable.words(
                Message.of("benchmark.export-run"),
                Message.of("benchmark.export-finished"),
                Message.of("benchmark.export-spec"))),
        runs.stream()
            .filter(one -> one.state() == StudyRun.State.FINISHED)
            .flatMap(
                one ->
                    one
                        .run()
                        .map(
                            run ->
                                ExportTable.Row.own(
                                    name(one.planned().configuration()),
                                    Numbers.of(one.planned().seed()),
                                    Message.text(run.id().value().toString()),
                                    Message.text(
                                        run.finishedAt().map(Object::toString).orElse("–")),
                                    Message.text(run.spec().hash())))
                        .stream())
            .toList());
  }

  private static List<ExportTable.Column> columns(
      List<ExportTable.Column> first, List<ExportTable.Column> then) {
    return Stream.of(first, then).flatMap(List::stream).toList();
  }
}
