package org.tenfold.benchmark.ui.board;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenfold.benchmark.board.Board;
import org.tenfold.benchmark.board.Entrant.Origin;
import org.tenfold.benchmark.comparison.Contestant;
import org.tenfold.benchmark.comparison.FinishedConfigurations;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.benchmark.sent.SentId;
import org.tenfold.benchmark.sent.SentResult;
import org.tenfold.benchmark.study.ConfigurationNames;
import org.tenfold.benchmark.study.Figure;
import org.tenfold.benchmark.study.SeedScores;
import org.tenfold.benchmark.ui.Cards;
import org.tenfold.benchmark.ui.compare.RowChoice;
import org.tenfold.benchmark.ui.run.Digits;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.statistics.comparison.ResolutionFloor;
import org.tenfold.statistics.comparison.Standing;
import org.tenfold.training.TrainingSpec.Configuration;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Question;
import org.tenfold.web.StatTile;

/** One board: its resolution floor, then its rows, best first, and people as a row of their own. */
class BoardCard extends Div {
  private final RowChoice choice;
  private final transient ConfigurationNames names;
  private final transient Consumer<SentId> remove;
  private final Metric metric;
  private final transient Digits digits;

  /**
   * @param choice of the rows to be compared, which stays when the card is made anew
   */
  BoardCard(RowChoice choice, Board board, Metric metric, Digits digits, Consumer<SentId> remove) {
    this.digits = digits;
    this.remove = remove;
    this.metric = metric;
    this.choice = choice;
    names =
        new ConfigurationNames(
            board.rows().stream().flatMap(row -> configuration(row).stream()).toList(),
            getLocale());
    addClassName("tf-stack");
    Div floors = new Div(floor(board, Metric.UAR), floor(board, Metric.WAR));
    floors.addClassName("tf-stats");
    Span folds = new Span(translate("board.folds", board.folds().size()));
    folds.addClassName("tf-note");
    add(
        floors,
        Cards.of(
            "board",
            translate("board.table"),
            translate("board.table-words"),
            folds,
            table(board),
            choice));
  }

  private static List<Configuration> configuration(Board.Row row) {
    return row.entrant().origin() instanceof Origin.Ours ours
        ? List.of(ours.configuration())
        : List.of();
  }

  private StatTile floor(Board board, Metric metric) {
    ResolutionFloor floor = board.floor(metric);
    return floor
        .leastTold()
        .value()
        .map(
            told ->
                new StatTile(
                    translate("board.floor", metric.title()),
                    "± " + digits.percent(told) + " %",
                    translate("board.floor-words", digits.percent(floor.leastFound()) + " %")))
        .orElseGet(
            () ->
                new StatTile(
                    translate("board.floor", metric.title()), "–", translate("board.floor-none")));
  }

  private PlainTable table(Board board) {
    PlainTable table =
        new PlainTable(
            Stream.of(
                    Stream.of(
                        translate("board.row"),
                        translate("board.rank"),
                        "UAR",
                        "WAR",
                        translate("study.interval"),
                        translate("study.pairs")),
                    PageLabels.names().stream())
                .flatMap(heads -> heads)
                .toArray(String[]::new));
    table.addClassName("tf-board");
    table.setId("board-table");
    people(table, board.people());
    int group = 0;
    for (Board.Row row : board.ranked(metric)) {
      NativeTableRow shown = table.addRow(heading(row), cells(row));
      if (row.standing(metric).group() != group) {
        group = row.standing(metric).group();
        shown.addClassName("tf-new-group");
      }
    }
    return table;
  }

  private void people(PlainTable table, Scores people) {
    List<Component> cells = new ArrayList<>();
    cells.add(new Span("–"));
    cells.add(new Span(digits.percent(people.pooled(Metric.UAR))));
    cells.add(new Span(digits.percent(people.pooled(Metric.WAR))));
    cells.add(new Span("–"));
    cells.add(new Span("–"));
    people.pooled().recallPerClass().forEach(recall -> cells.add(new Span(digits.percent(recall))));
    Div heading =
        new Div(
            new Span(translate("board.people")),
            badge(translate("board.people-badge"), translate("human.definition")));
    heading.addClassName("tf-row-choice");
    table.addRow(heading, cells);
  }

  private Component heading(Board.Row row) {
    return switch (row.entrant().origin()) {
      case Origin.Ours(Configuration ours, var unused) ->
          heading(FinishedConfigurations.key(ours), names.of(ours), mark(row.entrant().origin()));
      case Origin.Elsewhere(SentResult sent) ->
          heading(new Contestant.SentIn(sent).key(), sent.name(), mark(row.entrant().origin()));
    };
  }

  /** What is to be said of it stands below its name, where the columns need no width for it. */
  private Div heading(String key, String name, Component mark) {
    Div heading = new Div(choice.box(key, name), new Div(new Div(name), mark));
    heading.addClassName("tf-row-choice");
    return heading;
  }

  private List<Component> cells(Board.Row row) {
    SeedScores scores = row.entrant().scores();
    Standing standing = row.standing(metric);
    List<Component> cells = new ArrayList<>();
    cells.add(
        new Span(
            standing.bestRank() == standing.worstRank()
                ? Integer.toString(standing.bestRank())
                : standing.bestRank() + "–" + standing.worstRank()));
    cells.add(score(scores.seeds(), scores.uar()));
    cells.add(score(scores.seeds(), scores.war()));
    Figure ranked = metric == Metric.UAR ? scores.uar() : scores.war();
    cells.add(new Span(digits.interval(ranked.byMovies())));
    cells.add(new Span(Integer.toString(scores.seeds())));
    scores.recalls().forEach(recall -> cells.add(new Span(digits.percent(recall.share()))));
    return cells;
  }

  private Span score(int seeds, Figure figure) {
    Measure spread = figure.overSeeds();
    Span over = new Span(seeds < 2 ? " (n = 1)" : " ± " + digits.percent(spread));
    over.addClassName("tf-spread");
    return new Span(new Text(digits.percent(figure.pooled())), over);
  }

  private Component mark(Origin origin) {
    return switch (origin) {
      case Origin.Ours(Configuration unused, var repeated) ->
          switch (repeated) {
            case NONE -> new Span();
            case BIT_FOR_BIT ->
                badge(translate("board.bit-for-bit"), translate("board.bit-for-bit-words"));
            case BIT_FOR_BIT_ON_CPU ->
                badge(translate("board.bit-for-bit-cpu"), translate("board.bit-for-bit-words"));
            case OTHER_FIGURES ->
                badge(translate("board.other-figures"), translate("board.other-figures-words"));
          };
      case Origin.Elsewhere(SentResult sent) -> {
        Button away = new Button(translate("board.remove"), click -> askToRemove(sent));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        yield new Div(
            badge(translate("board.sent"), translate("board.sent-words", sent.note())),
            new Span(" "),
            away);
      }
    };
  }

  private static Span badge(String word, String meaning) {
    Span badge = new Span(word);
    badge.addClassName("tf-badge");
    badge.setTitle(meaning);
    return badge;
  }

  private void askToRemove(SentResult sent) {
    Question.beforeLoss(
        translate("board.remove-title", sent.name()),
        translate("board.remove-words"),
        translate("board.remove"),
        () -> remove.accept(sent.id()));
  }
}
