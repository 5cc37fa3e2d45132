package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyTables;
import org.tenfold.benchmark.comparison.FinishedConfigurations;
import org.tenfold.benchmark.published.PublishedResults;
import org.tenfold.benchmark.published.PublishedScore;
import org.tenfold.benchmark.study.Difference;
import org.tenfold.benchmark.study.Figure;
import org.tenfold.benchmark.study.LossGroup;
import org.tenfold.benchmark.study.PublishedRows;
import org.tenfold.benchmark.study.Recall;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.benchmark.ui.compare.RowChoice;
import org.tenfold.benchmark.ui.paper.PairsTable;
import org.tenfold.benchmark.ui.paper.SensitivityCards;
import org.tenfold.benchmark.ui.run.Digits;
import org.tenfold.label.Label;
import org.tenfold.training.TrainingSpec.Configuration;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.term.Explained;

/** A study's tables: its configurations, its losses against each other, and what was printed. */
class StudyFigures extends Div {
  private static final PublishedResults PUBLISHED = PublishedResults.builtIn();

  private final transient Study study;
  private final RowChoice choice;
  private final transient Digits digits;
  private transient @Nullable Shown shown;

  StudyFigures(Study study, Digits digits) {
    this.study = study;
    this.digits = digits;
    choice = new RowChoice(study.division());
    addClassName("tf-stack");
  }

  /** Made of what has ended; the progress of what runs changes nothing, so that charts stay. */
  private record Shown(List<StudyRun.State> states, StudyTables tables) {}

  void show(List<StudyRun> runs, StudyTables tables) {
    Shown now = new Shown(runs.stream().map(StudyRun::state).toList(), tables);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    removeAll();
    Div table =
        card(
            translate("study.table"), translate("study.table-words"), configurations(runs, tables));
    table.add(choice);
    add(table);
    PairsTable.card(study.plan(), tables, getLocale()).ifPresent(this::add);
    SensitivityCards.of(tables.curves(), getLocale()).forEach(this::add);
    if (!tables.groups().isEmpty()) {
      add(card(translate("study.losses"), translate("study.losses-words"), losses(tables)));
    }
    List<PublishedScore> printed =
        study.plan().configurations().stream()
            .flatMap(one -> PublishedRows.beside(PUBLISHED.of(PageLabels.set()), one).stream())
            .distinct()
            .toList();
    if (!printed.isEmpty()) {
      add(
          card(
              translate("study.published"),
              translate(
                  "study.published-words", String.join(", ", PUBLISHED.datasets(PageLabels.set()))),
              published(printed)));
    }
  }

  private PlainTable configurations(List<StudyRun> runs, StudyTables tables) {
    PlainTable table =
        new PlainTable(
            heads(
                List.of(translate("study.configuration"), translate("study.seeds-done")),
                List.of("UAR", "WAR", translate("study.interval"))));
    table.setId("study-table");
    for (Configuration configuration : study.plan().configurations()) {
      long done =
          runs.stream()
              .filter(one -> one.planned().configuration().equals(configuration))
              .filter(one -> one.state() == StudyRun.State.FINISHED)
              .count();
      List<Component> cells = new ArrayList<>();
      cells.add(new Span(translate("study.of", done, study.plan().seeds().size())));
      Optional<ResultRow> row = tables.row(configuration);
      cells.addAll(row.map(this::figures).orElseGet(StudyFigures::none));
      table.addRow(row.isEmpty() ? heading(configuration) : chosen(configuration), cells);
    }
    return table;
  }

  private List<Component> figures(ResultRow row) {
    List<Component> cells = new ArrayList<>();
    for (Recall recall : row.recalls()) {
      Span cell = new Span(digits.percent(recall.share()));
      cell.setTitle("95 %: " + digits.interval(recall.wilson()));
      cells.add(cell);
    }
    for (Figure figure : List.of(row.uar(), row.war())) {
      Span cell =
          new Span(
              digits.percent(figure.pooled())
                  + (row.seeds() < 2 ? " (n = 1)" : " ± " + digits.percent(figure.overSeeds())));
      cell.getStyle().set("white-space", "nowrap");
      cell.setTitle(
          translate(
              "study.fold-mean",
              digits.percent(figure.folds().mean()),
              digits.percent(figure.folds().standardDeviation())));
      cells.add(cell);
    }
    cells.add(new Span(digits.interval(row.war().byMovies())));
    return cells;
  }

  private static List<Component> none() {
    return IntStream.range(0, PageLabels.set().size() + 3)
        .<Component>mapToObj(cell -> new Span(""))
        .toList();
  }

  private PlainTable losses(StudyTables tables) {
    PlainTable table =
        new PlainTable(
                translate("study.configuration"),
                translate("study.against"),
                translate("study.pairs"),
                "Δ UAR",
                "p",
                translate("study.interval"),
                "Δ WAR",
                "p",
                translate("study.interval"),
                translate("study.verdict"))
            .words(1, 9);
    table.setId("study-losses");
    for (LossGroup group : tables.groups()) {
      for (LossGroup.Against against : group.others()) {
        List<Component> cells = new ArrayList<>();
        cells.add(new Span(name(group.reference())));
        cells.add(new Span(Integer.toString(against.war().seeds())));
        cells.addAll(difference(against.uar()));
        cells.addAll(difference(against.war()));
        cells.add(new Span(translate("study.verdict." + against.war().verdict())));
        table.addRow(heading(against.configuration()), cells);
      }
    }
    return table;
  }

  private List<Span> difference(Difference difference) {
    return List.of(
        new Span(digits.points(difference.pooled())),
        new Span(
            difference
                .test()
                .p()
                .value()
                .map(p -> String.format(Locale.ROOT, "%.3f", p))
                .orElse("–")),
        new Span(digits.interval(difference.interval())));
  }

  private static PlainTable published(List<PublishedScore> printed) {
    PlainTable table =
        new PlainTable(
                heads(
                    List.of(translate("study.method")),
                    List.of("UAR", "WAR", translate("study.source"))))
            .words(PageLabels.set().size() + 3);
    table.setId("study-published");
    for (PublishedScore score : printed) {
      List<Component> cells = new ArrayList<>();
      for (Label emotion : PageLabels.all()) {
        cells.add(new Span(recall(score, emotion)));
      }
      cells.add(new Span(score.numbers().uar().map(StudyFigures::printed).orElse("–")));
      cells.add(new Span(score.numbers().war().map(StudyFigures::printed).orElse("–")));
      cells.add(new Span(source(score)));
      Span method = new Span(method(score));
      method.getStyle().set("white-space", "nowrap");
      table.addRow(method, cells);
    }
    return table;
  }

  private static String recall(PublishedScore score, Label label) {
    return score.recall(PageLabels.set().key(label)).map(StudyFigures::printed).orElse("–");
  }

  private static String method(PublishedScore score) {
    return score.method().name() + score.method().loss().map(loss -> " · " + loss).orElse("");
  }

  private static String source(PublishedScore score) {
    return String.join(
        ", ",
        Stream.concat(
                score.origin().sources().stream()
                    .flatMap(key -> Optional.ofNullable(PUBLISHED.sources().get(key)).stream())
                    .map(source -> source.authors() + " " + source.year()),
                score.origin().place().stream())
            .toList());
  }

  private static String printed(double percent) {
    return String.format(Locale.ROOT, "%.2f", percent);
  }

  private static String[] heads(List<String> before, List<String> after) {
    return Stream.of(before.stream(), PageLabels.names().stream(), after.stream())
        .flatMap(names -> names)
        .toArray(String[]::new);
  }

  private Div chosen(Configuration configuration) {
    Div heading =
        new Div(
            choice.box(FinishedConfigurations.key(configuration), name(configuration)),
            new Span(name(configuration)));
    heading.addClassName("tf-row-choice");
    return heading;
  }

  private Span heading(Configuration configuration) {
    Span heading = new Span(name(configuration));
    heading.getStyle().set("white-space", "nowrap");
    return heading;
  }

  private String name(Configuration configuration) {
    return StudyWords.name(study.plan(), configuration, getLocale());
  }

  private static Div card(String title, String sentence, PlainTable table) {
    Paragraph words = new Paragraph(sentence);
    words.addClassName("tf-note");
    Div card = new Div(Explained.heading(title), words, table);
    card.addClassName("tf-card");
    return card;
  }
}
